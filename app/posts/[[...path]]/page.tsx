import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Archive } from '@/components/listing/archive'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { getPosts } from '@/lib/content/queries/posts'
import { t } from '@/lib/language/translate'
import { listMetadata } from '@/lib/metadata/metadata'
import { findYearStarts } from '@/lib/routing/archive-years'
import { getListPage } from '@/lib/routing/pagination'
import { listParams, parsePageNumber } from '@/lib/routing/static-params'
import { listPagePath, postsPath } from '@/lib/routing/urls'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return listParams(getPosts())
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = getListPage(getPosts(), parsePageNumber((await params).path))
  const description = t('aboutAllPosts', { site: siteConfig.title })
  return page ? listMetadata({ title: t('allPosts'), description, path: postsPath }, page) : {}
}

export default async function ArchivePage({ params }: Props) {
  const page = getListPage(getPosts(), parsePageNumber((await params).path))
  if (!page) notFound()
  return (
    <SitePage path={listPagePath(postsPath, page.number)}>
      <h1 className="page-title">{t('allPosts')}</h1>
      <Archive page={page} years={findYearStarts(getPosts())} />
    </SitePage>
  )
}
