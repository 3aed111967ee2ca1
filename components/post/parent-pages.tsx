import type { Page } from 'contentlayer/generated'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { JsonLd } from '@/components/site/json-ld'
import { breadcrumbJsonLd } from '@/lib/metadata/json-ld'
import { pagePath } from '@/lib/routing/urls'

type PageLink = Pick<Page, 'title' | 'slug' | 'language'>

/** The breadcrumb of a page that is below others, for readers and for search engines. @param parents from the top */
export function ParentPages({ page, parents }: { page: PageLink; parents: PageLink[] }) {
  if (parents.length === 0) return null
  const toCrumb = ({ title, slug, language }: PageLink) => ({ title, path: pagePath(slug), language })
  return (
    <>
      <JsonLd data={[breadcrumbJsonLd([...parents, page].map(toCrumb))]} />
      <Breadcrumb levels={parents.map((parent) => [toCrumb(parent)])} />
    </>
  )
}
