import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { TermOverview } from '@/components/listing/term-overview'
import { EmptyTermBadge } from '@/components/post/status-badge'
import { SitePage } from '@/components/site/site-page'
import { t } from '@/lib/language/translate'
import { listMetadata, pageMetadata } from '@/lib/metadata/metadata'
import { getSeriesOverview, getSeriesPage } from '@/lib/pages/series-pages'
import { parseTermPath, pathParams } from '@/lib/pages/static-params'
import { allSeriesPath, listPagePath, seriesPath } from '@/lib/routing/urls'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return pathParams(allSeriesPath, 'allSeries', 'series')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const term = parseTermPath((await params).path)
  if (!term) return pageMetadata({ title: t('series'), description: t('aboutSeries'), path: allSeriesPath })
  const found = getSeriesPage(term)
  return found ? listMetadata({ ...found.series, path: seriesPath(term.slug) }, found.page) : {}
}

export default async function AllSeriesPage({ params }: Props) {
  const term = parseTermPath((await params).path)
  if (term) return <SeriesPage {...term} />
  const { entries } = getSeriesOverview()
  return <TermOverview path={allSeriesPath} title={t('series')} about={t('aboutSeries')} entries={entries} />
}

/** One page of the parts of a series, in order. */
function SeriesPage(term: { slug: string; number: number }) {
  const found = getSeriesPage(term)
  if (!found) notFound()
  const { series, page } = found
  const { title } = series
  const path = seriesPath(term.slug)
  return (
    <SitePage path={listPagePath(path, page.number)}>
      <ListBreadcrumb
        parent={{ title: t('series'), path: allSeriesPath }}
        list={{ title, path }}
        number={page.number}
      />
      <h1 className="page-title mb-10">{title}</h1>
      <EmptyTermBadge state={series.state} />
      <PostList heading="h2" ordered first={page.first} entries={page.entries.map((post) => ({ post }))} />
      <PageLinks path={path} page={page} />
    </SitePage>
  )
}
