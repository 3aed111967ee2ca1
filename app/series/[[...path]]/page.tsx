import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { seriesEntry, TaxonomyList } from '@/components/listing/taxonomy-list'
import { EmptyTermBadge } from '@/components/post/status-badge'
import { SitePage } from '@/components/site/site-page'
import { findSeries, getAllSeries, getSeriesPosts } from '@/lib/content/queries/series'
import { t } from '@/lib/language/translate'
import { listMetadata, pageMetadata } from '@/lib/metadata/metadata'
import { getListPage } from '@/lib/routing/pagination'
import { parseTermPath, taxonomyParams } from '@/lib/routing/static-params'
import { allSeriesPath, listPagePath, seriesPath } from '@/lib/routing/urls'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return taxonomyParams(getAllSeries(), ({ posts }) => posts)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const term = parseTermPath((await params).path)
  if (!term) return pageMetadata({ title: t('series'), description: t('aboutSeries'), path: allSeriesPath })
  const { series, page } = findSeriesPage(term)
  return series && page ? listMetadata({ ...series, path: seriesPath(series.slug) }, page) : {}
}

export default async function AllSeriesPage({ params }: Props) {
  const term = parseTermPath((await params).path)
  return term ? <SeriesPage {...term} /> : <SeriesOverview />
}

function SeriesOverview() {
  return (
    <SitePage path={allSeriesPath}>
      <h1 className="page-title">{t('series')}</h1>
      <p className="lede">{t('aboutSeries')}</p>
      <TaxonomyList heading="h2" entries={getAllSeries().map(seriesEntry)} />
    </SitePage>
  )
}

/** One page of the parts of a series, in order. */
function SeriesPage(term: { slug: string; number: number }) {
  const { series, page } = findSeriesPage(term)
  if (!series || !page) notFound()
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

function findSeriesPage({ slug, number }: { slug: string; number: number }) {
  const series = findSeries(slug)
  return { series, page: series && getListPage(getSeriesPosts(series), number) }
}
