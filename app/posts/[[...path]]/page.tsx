import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Archive } from '@/components/listing/archive'
import { SitePage } from '@/components/site/site-page'
import { getPosts } from '@/lib/content/queries/posts'
import { listMetadata } from '@/lib/metadata/metadata'
import { yearStarts } from '@/lib/routing/archive-years'
import { listPage } from '@/lib/routing/pagination'
import { listParams, parsePageNumber } from '@/lib/routing/static-params'
import { listPagePath, postsPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return listParams(getPosts())
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = listPage(getPosts(), parsePageNumber((await params).path))
  const description = `Every post of ${siteConfig.title}, by year.`
  return page ? listMetadata({ title: 'All posts', description, path: postsPath }, page) : {}
}

export default async function ArchivePage({ params }: Props) {
  const page = listPage(getPosts(), parsePageNumber((await params).path))
  if (!page) notFound()
  return (
    <SitePage path={listPagePath(postsPath, page.number)}>
      <h1 className="page-title">All posts</h1>
      <Archive page={page} years={yearStarts(getPosts())} />
    </SitePage>
  )
}
