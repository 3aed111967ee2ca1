import type { Metadata } from 'next'
import { FeedTable } from '@/components/listing/feed-table'
import { SitePage } from '@/components/site/site-page'
import { allCategories } from '@/lib/content/queries/categories'
import { getIssues } from '@/lib/content/queries/issues'
import { allTopics } from '@/lib/content/queries/topics'
import { pageMetadata } from '@/lib/metadata/metadata'
import { categoryPath, feedsPath, homePath, topicPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

export const metadata: Metadata = pageMetadata({
  title: 'Feeds',
  description: `Follow ${siteConfig.title}, or one of its topics, in a feed reader.`,
  path: feedsPath,
  feed: { path: homePath, title: siteConfig.title },
})

export default function FeedsPage() {
  const topics = allTopics().map(({ slug, title }) => ({ title, path: topicPath(slug) }))
  const categories = allCategories().map(({ slug, title }) => ({ title, path: categoryPath(slug) }))
  return (
    <SitePage path={feedsPath} issues={getIssues()}>
      <h1 className="page-title">Feeds</h1>
      <p className="lede">
        New posts come to you, whole, without an account and without anyone learning what you read.
      </p>
      <div className="prose">
        <p>
          A feed is an address that a feed reader looks at from time to time. Copy one of these into yours; most find it
          by themselves from the address of the page. Atom, RSS and JSON hold the same posts: take the one that your
          reader knows.
        </p>
        <FeedTable heading="The blog" pages={[{ title: siteConfig.title, path: homePath }]} />
        {topics.length > 0 && <FeedTable heading="Topics" pages={topics} />}
        {categories.length > 0 && <FeedTable heading="Categories" pages={categories} />}
      </div>
    </SitePage>
  )
}
