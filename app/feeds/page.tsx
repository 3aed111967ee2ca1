import type { Metadata } from 'next'
import { FeedTable } from '@/components/listing/feed-table'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { pageMetadata } from '@/lib/metadata/metadata'
import { getFeedsPage } from '@/lib/pages/site-pages'
import { feedsPath, homePath } from '@/lib/routing/urls'

export const metadata: Metadata = pageMetadata({
  title: t('feeds'),
  description: t('aboutFeeds', { site: siteConfig.title }),
  path: feedsPath,
  feed: { path: homePath, title: siteConfig.title },
})

export default function FeedsPage() {
  const { topics, categories, authors } = getFeedsPage()
  return (
    <SitePage path={feedsPath}>
      <h1 className="page-title">{t('feeds')}</h1>
      <p className="lede">{t('feedsPromise')}</p>
      <div className="prose">
        <p>{t('feedsExplained')}</p>
        <FeedTable heading={t('theBlog')} pages={[{ title: siteConfig.title, path: homePath }]} />
        {topics.length > 0 && <FeedTable heading={t('topics')} pages={topics} />}
        {authors.length > 0 && <FeedTable heading={t('authors')} pages={authors} />}
        {categories.length > 0 && <FeedTable heading={t('categories')} pages={categories} />}
      </div>
    </SitePage>
  )
}
