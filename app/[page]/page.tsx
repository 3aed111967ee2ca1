import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Prose } from '@/components/post/prose'
import { PublicationMark } from '@/components/post/publication-mark'
import { BrokenPage } from '@/components/site/broken-page'
import { SitePage } from '@/components/site/site-page'
import { textDirection } from '@/lib/content/model/language'
import { getIssues, getIssuesAt } from '@/lib/content/queries/issues'
import { allPages, findPage } from '@/lib/content/queries/pages'
import { pageMetadata } from '@/lib/metadata/metadata'
import { NOTHING, staticParams } from '@/lib/routing/static-params'
import { pagePath, slugFromParam } from '@/lib/routing/urls'

type Props = { params: Promise<{ page: string }> }

export function generateStaticParams() {
  return staticParams(allPages(), ({ slug }) => ({ page: slug }), { page: NOTHING })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = findPage(slugFromParam((await params).page))
  return page ? pageMetadata({ ...page, path: pagePath(page.slug) }) : {}
}

export default async function ContentPage({ params }: Props) {
  const slug = slugFromParam((await params).page)
  const page = findPage(slug)
  if (!page) {
    const issues = getIssuesAt('pages', slug)
    return issues.length > 0 ? <BrokenPage path={pagePath(slug)} issues={issues} /> : notFound()
  }
  return (
    <SitePage path={pagePath(slug)} issues={getIssues()}>
      <article lang={page.language} dir={textDirection(page.language)}>
        <h1 className="page-title mb-8">{page.title}</h1>
        <PublicationMark state={page.state} />
        <Prose html={page.html} />
      </article>
    </SitePage>
  )
}
