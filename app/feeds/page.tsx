import type { Metadata } from 'next'
import { FeedTable } from '@/components/listing/feed-table'
import { SitePage } from '@/components/site/site-page'
import { getCategories } from '@/lib/content/queries/categories'
import { getTopics } from '@/lib/content/queries/topics'
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
  const topics = getTopics().map(({ slug, title }) => ({ title, path: topicPath(slug) }))
  const categories = getCategories().map(({ slug, title }) => ({ title, path: categoryPath(slug) }))
  return (
    <SitePage path={feedsPath}>
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
