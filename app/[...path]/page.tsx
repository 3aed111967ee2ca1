import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ParentPages } from '@/components/post/parent-pages'
import { Prose } from '@/components/post/prose'
import { StatusBadge } from '@/components/post/status-badge'
import { SuggestChange } from '@/components/post/suggest-change'
import { InvalidPage } from '@/components/site/invalid-page'
import { SitePage } from '@/components/site/site-page'
import { isHidden } from '@/lib/content/queries/issues'
import { pageMetadata } from '@/lib/metadata/metadata'
import { getContentPage } from '@/lib/pages/content-page'
import { pathParams, slugFromPath } from '@/lib/pages/static-params'
import { homePath, pagePath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'

type Props = { params: Promise<{ path: string[] }> }

export function generateStaticParams() {
  return pathParams(homePath, 'pages')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = getContentPage(slugFromPath((await params).path))
  return found ? pageMetadata({ ...found.page, path: pagePath(found.page.slug) }) : {}
}

export default async function ContentPage({ params }: Props) {
  const slug = slugFromPath((await params).path)
  const found = getContentPage(slug)
  if (!found) {
    if (isHidden(pagePath(slug))) return <InvalidPage path={pagePath(slug)} />
    notFound()
  }
  const { page, parents } = found
  return (
    <SitePage path={pagePath(slug)}>
      <ParentPages page={page} parents={parents} />
      <article lang={page.language} dir={textDirection(page.language)}>
        <h1 className="page-title mb-8">{page.title}</h1>
        <StatusBadge state={page.state} />
        <Prose html={page.html} />
      </article>
      <SuggestChange entry={page} />
    </SitePage>
  )
}
