import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Archive } from '@/components/listing/archive'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { listMetadata } from '@/lib/metadata/metadata'
import { getArchivePage } from '@/lib/pages/archive-page'
import { parsePageNumber, pathParams } from '@/lib/pages/static-params'
import { listPagePath, postsPath } from '@/lib/routing/urls'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return pathParams(postsPath, 'archive')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const archive = getArchivePage(parsePageNumber((await params).path))
  const description = t('aboutAllPosts', { site: siteConfig.title })
  return archive ? listMetadata({ title: t('allPosts'), description, path: postsPath }, archive.page) : {}
}

export default async function ArchivePage({ params }: Props) {
  const archive = getArchivePage(parsePageNumber((await params).path))
  if (!archive) notFound()
  return (
    <SitePage path={listPagePath(postsPath, archive.page.number)}>
      <h1 className="page-title">{t('allPosts')}</h1>
      <Archive {...archive} />
    </SitePage>
  )
}
