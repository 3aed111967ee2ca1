import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { SitePage } from '@/components/site/site-page'
import { getIssues } from '@/lib/content/queries/issues'
import { findSeries } from '@/lib/content/queries/series'
import { listMetadata } from '@/lib/metadata/metadata'
import { listPage } from '@/lib/routing/pagination'
import { allSeriesPath, listPagePath, seriesPath } from '@/lib/routing/urls'

type Props = { slug: string; number: number }

/** One page of a series’ parts, in their order. */
export function SeriesPage({ slug, number }: Props) {
  const series = findSeries(slug)
  const page = series && listPage(series.posts, number)
  if (!page) notFound()
  const path = seriesPath(slug)
  return (
    <SitePage path={listPagePath(path, number)} issues={getIssues()}>
      <ListBreadcrumb
        above={{ title: 'Series', path: allSeriesPath }}
        list={{ title: series.title, path }}
        number={number}
      />
      <h1 className="page-title mb-10">{series.title}</h1>
      <PostList heading="h2" ordered first={page.first} entries={page.entries.map((post) => ({ post }))} />
      <PageLinks path={path} page={page} />
    </SitePage>
  )
}

export function seriesMetadata(slug: string, number: number): Metadata {
  const series = findSeries(slug)
  const page = series && listPage(series.posts, number)
  return page ? listMetadata({ ...series, path: seriesPath(slug) }, page) : {}
}
