import type { Metadata } from 'next'
import { clientModulePath } from '@/client/modules'
import { ExternalSearchForm } from '@/components/site/external-search-form'
import { SearchForm } from '@/components/site/search-form'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { getTopics } from '@/lib/content/queries/topics'
import { pageMetadata } from '@/lib/metadata/metadata'
import { feedsPath, postsPath, searchPath, topicPath } from '@/lib/routing/urls'

export const metadata: Metadata = {
  ...pageMetadata({
    title: 'Search',
    description: `Search all posts and pages of ${siteConfig.title}.`,
    path: searchPath,
  }),
  // The page has no content of its own, and a different URL for every search.
  robots: { index: false },
}

export default function SearchPage() {
  const topics = getTopics()
  return (
    <SitePage path={searchPath}>
      <h1 className="page-title mb-6">Search</h1>
      <search-page>
        <SearchForm />
      </search-page>
      <ExternalSearchForm />
      <div className="prose mt-14">
        <h2>Or browse</h2>
        <ul>
          {topics.map(({ slug, title, description }) => (
            <li key={slug}>
              <a href={topicPath(slug)}>{title}</a>: {description}
            </li>
          ))}
          <li>
            <a href={postsPath}>All posts</a>, by year
          </li>
          <li>
            <a href={feedsPath}>Feeds</a>, to follow new posts
          </li>
        </ul>
      </div>
      <script type="module" async src={clientModulePath('search')} />
    </SitePage>
  )
}
