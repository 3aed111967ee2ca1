import type { Metadata } from 'next'
import { FeedTable } from '@/components/listing/feed-table'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { getAuthors } from '@/lib/content/queries/authors'
import { getCategories } from '@/lib/content/queries/categories'
import { getTopics } from '@/lib/content/queries/topics'
import { pageMetadata } from '@/lib/metadata/metadata'
import { authorPath, categoryPath, feedsPath, homePath, topicPath } from '@/lib/routing/urls'

export const metadata: Metadata = pageMetadata({
  title: 'Feeds',
  description: `Follow ${siteConfig.title}, or one of its topics, in a feed reader.`,
  path: feedsPath,
  feed: { path: homePath, title: siteConfig.title },
})

export default function FeedsPage() {
  const topics = getTopics().map(({ slug, title }) => ({ title, path: topicPath(slug) }))
  const categories = getCategories().map(({ slug, title }) => ({ title, path: categoryPath(slug) }))
  const authors = getAuthors().map(({ slug, title }) => ({ title, path: authorPath(slug) }))
  return (
    <SitePage path={feedsPath}>
      <h1 className="page-title">Feeds</h1>
      <p className="lede">Get every new post in full, without an account, and without anyone tracking what you read.</p>
      <div className="prose">
        <p>
          A feed is a URL that your feed reader checks for new posts. Copy one of these into your reader; most readers
          also find it from the URL of the page. Atom, RSS and JSON contain the same posts: use the one that your reader
          supports.
        </p>
        <FeedTable heading="The blog" pages={[{ title: siteConfig.title, path: homePath }]} />
        {topics.length > 0 && <FeedTable heading="Topics" pages={topics} />}
        {authors.length > 0 && <FeedTable heading="Authors" pages={authors} />}
        {categories.length > 0 && <FeedTable heading="Categories" pages={categories} />}
      </div>
    </SitePage>
  )
}
