import type { Metadata } from 'next'
import { clientModulePath } from '@/client/modules'
import { ExternalSearchForm } from '@/components/site/external-search-form'
import { SearchForm } from '@/components/site/search-form'
import { SitePage } from '@/components/site/site-page'
import { getTopics } from '@/lib/content/queries/topics'
import { pageMetadata } from '@/lib/metadata/metadata'
import { feedsPath, postsPath, searchPath, topicPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

export const metadata: Metadata = {
  ...pageMetadata({
    title: 'Search',
    description: `Search all of ${siteConfig.title}, section by section.`,
    path: searchPath,
  }),
  // It has no words of its own, and as many addresses as there are questions.
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
        <h2>Or look around</h2>
        <ul>
          {topics.map(({ slug, title, description }) => (
            <li key={slug}>
              <a href={topicPath(slug)}>{title}</a>: {description}
            </li>
          ))}
          <li>
            <a href={postsPath}>All posts</a>, year by year
          </li>
          <li>
            <a href={feedsPath}>The feeds</a>, to be told of new ones
          </li>
        </ul>
      </div>
      <script type="module" async src={clientModulePath('search')} />
    </SitePage>
  )
}
