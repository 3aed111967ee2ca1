import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Archive } from '@/components/listing/archive'
import { SitePage } from '@/components/site/site-page'
import { getIssues } from '@/lib/content/queries/issues'
import { allPosts } from '@/lib/content/queries/posts'
import { listMetadata } from '@/lib/metadata/metadata'
import { listPage } from '@/lib/routing/pagination'
import { listPagePath, postsPath } from '@/lib/routing/urls'
import { yearStarts } from '@/lib/routing/years'
import { siteConfig } from '@/site.config'

/** One page of all posts, for `/posts/` and `/posts/page/2/` alike. */
export function ArchivePage({ number }: { number: number }) {
  const page = listPage(allPosts(), number)
  if (!page) notFound()
  return (
    <SitePage path={listPagePath(postsPath, number)} issues={getIssues()}>
      <h1 className="page-title">All posts</h1>
      <Archive page={page} years={yearStarts(allPosts())} />
    </SitePage>
  )
}

export function archiveMetadata(number: number): Metadata {
  const page = listPage(allPosts(), number)
  const description = `Every post of ${siteConfig.title}, by year.`
  return page ? listMetadata({ title: 'All posts', description, path: postsPath }, page) : {}
}
