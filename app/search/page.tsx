import type { Metadata } from 'next'
import { clientModulePath } from '@/client/modules'
import { ExternalSearchForm } from '@/components/site/external-search-form'
import { Message } from '@/components/site/message'
import { SearchForm } from '@/components/site/search-form'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { pageMetadata } from '@/lib/metadata/metadata'
import { getSearchPage } from '@/lib/pages/site-pages'
import { feedsPath, postsPath, searchPath, topicPath } from '@/lib/routing/urls'

export const metadata: Metadata = {
  ...pageMetadata({
    title: t('search'),
    description: t('aboutSearch', { site: siteConfig.title }),
    path: searchPath,
  }),
  // The page has no content of its own, and a different URL for every search.
  robots: { index: false },
}

export default function SearchPage() {
  const { topics } = getSearchPage()
  return (
    <SitePage path={searchPath}>
      <h1 className="page-title mb-6">{t('search')}</h1>
      <search-page>
        <SearchForm />
      </search-page>
      <ExternalSearchForm />
      <div className="prose mt-14">
        <h2>{t('orBrowse')}</h2>
        <ul>
          {topics.map(({ slug, title, description }) => (
            <li key={slug}>
              <Message
                t={t}
                name="titleWithDescription"
                values={{ title: <a href={topicPath(slug)}>{title}</a>, description }}
              />
            </li>
          ))}
          <li>
            <Message t={t} name="allPostsLink" values={{ allPosts: <a href={postsPath}>{t('allPosts')}</a> }} />
          </li>
          <li>
            <Message t={t} name="feedsLink" values={{ feeds: <a href={feedsPath}>{t('feeds')}</a> }} />
          </li>
        </ul>
      </div>
      <script type="module" async src={clientModulePath('search')} />
    </SitePage>
  )
}
