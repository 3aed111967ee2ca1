import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ParentPages } from '@/components/post/parent-pages'
import { Prose } from '@/components/post/prose'
import { StatusBadge } from '@/components/post/status-badge'
import { SuggestChange } from '@/components/post/suggest-change'
import { InvalidPage } from '@/components/site/invalid-page'
import { SitePage } from '@/components/site/site-page'
import { isHidden } from '@/lib/content/queries/issues'
import { findPage, getPages, getParentPages } from '@/lib/content/queries/pages'
import { pageMetadata } from '@/lib/metadata/metadata'
import { pageParams, slugFromPath } from '@/lib/routing/static-params'
import { pagePath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'

type Props = { params: Promise<{ path: string[] }> }

export function generateStaticParams() {
  return pageParams(getPages())
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = findPage(slugFromPath((await params).path))
  return page ? pageMetadata({ ...page, path: pagePath(page.slug) }) : {}
}

export default async function ContentPage({ params }: Props) {
  const slug = slugFromPath((await params).path)
  const page = findPage(slug)
  if (!page) {
    if (isHidden(pagePath(slug))) return <InvalidPage path={pagePath(slug)} />
    notFound()
  }
  return (
    <SitePage path={pagePath(slug)}>
      <ParentPages page={page} parents={getParentPages(page)} />
      <article lang={page.language} dir={textDirection(page.language)}>
        <h1 className="page-title mb-8">{page.title}</h1>
        <StatusBadge state={page.state} />
        <Prose html={page.html} />
      </article>
      <SuggestChange entry={page} />
    </SitePage>
  )
}
