import type { Metadata } from 'next'
import { clientModulePath } from '@/client/modules'
import { PostList } from '@/components/listing/post-list'
import { TaxonomyList } from '@/components/listing/taxonomy-list'
import { SearchForm } from '@/components/site/search-form'
import { SitePage } from '@/components/site/site-page'
import { t } from '@/lib/language/translate'
import { documentTitle } from '@/lib/metadata/document-title'
import { getErrorPage } from '@/lib/pages/site-pages'
import { postsPath } from '@/lib/routing/urls'

export const metadata: Metadata = { title: documentTitle(t('pageNotFound')) }

export default function NotFoundPage() {
  const { topics, newest } = getErrorPage()
  return (
    <SitePage path="">
      <h1 className="page-title">{t('pageNotFound')}</h1>
      <p className="lede">
        {t('noPageHere')} <nearest-post />
      </p>
      <SearchForm />
      <section>
        <h2 className="section-heading">{t('topics')}</h2>
        <TaxonomyList heading="h3" entries={topics} />
      </section>
      <section>
        <h2 className="section-heading">{t('newestPosts')}</h2>
        <PostList heading="h3" excerpts={false} entries={newest.map((post) => ({ post }))} />
        <p className="more-link">
          <a href={postsPath}>{t('allPostsByYear')}</a>
        </p>
      </section>
      <script type="module" async src={clientModulePath('nearest-post')} />
    </SitePage>
  )
}
