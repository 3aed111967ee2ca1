import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Prose } from '@/components/post/prose'
import { StatusBadge } from '@/components/post/status-badge'
import { InvalidPage } from '@/components/site/invalid-page'
import { SitePage } from '@/components/site/site-page'
import { isHidden } from '@/lib/content/queries/issues'
import { findPage, getPages } from '@/lib/content/queries/pages'
import { pageMetadata } from '@/lib/metadata/metadata'
import { slugParams } from '@/lib/routing/static-params'
import { pagePath, slugFromParam } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return slugParams(getPages())
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = findPage(slugFromParam((await params).slug))
  return page ? pageMetadata({ ...page, path: pagePath(page.slug) }) : {}
}

export default async function ContentPage({ params }: Props) {
  const slug = slugFromParam((await params).slug)
  const page = findPage(slug)
  if (!page) {
    if (isHidden(pagePath(slug))) return <InvalidPage path={pagePath(slug)} />
    notFound()
  }
  return (
    <SitePage path={pagePath(slug)}>
      <article lang={page.language} dir={textDirection(page.language)}>
        <h1 className="page-title mb-8">{page.title}</h1>
        <StatusBadge state={page.state} />
        <Prose html={page.html} />
      </article>
    </SitePage>
  )
}
