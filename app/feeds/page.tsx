import type { Metadata } from 'next'
import { FeedTable } from '@/components/listing/feed-table'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { getAuthors } from '@/lib/content/queries/authors'
import { getCategories } from '@/lib/content/queries/categories'
import { getTopics } from '@/lib/content/queries/topics'
import { t } from '@/lib/language/translate'
import { pageMetadata } from '@/lib/metadata/metadata'
import { authorPath, categoryPath, feedsPath, homePath, topicPath } from '@/lib/routing/urls'

export const metadata: Metadata = pageMetadata({
  title: t('feeds'),
  description: t('aboutFeeds', { site: siteConfig.title }),
  path: feedsPath,
  feed: { path: homePath, title: siteConfig.title },
})

export default function FeedsPage() {
  const topics = getTopics().map(({ slug, title }) => ({ title, path: topicPath(slug) }))
  const categories = getCategories().map(({ slug, title }) => ({ title, path: categoryPath(slug) }))
  const authors = getAuthors().map(({ slug, title }) => ({ title, path: authorPath(slug) }))
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
