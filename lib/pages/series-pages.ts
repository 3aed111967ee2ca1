import { findSeries, getAllSeries, getSeriesPosts } from '@/lib/content/queries/series'
import { getSite } from '@/lib/content/queries/store'
import { getSummaryPage } from './post-summary'
import { seriesEntry } from './taxonomy-entry'

/** The overview of all series. */
export function getSeriesOverview(site = getSite()) {
  return { entries: getAllSeries(site).map(seriesEntry) }
}

/** One page of the parts of a series, in order. */
export function getSeriesPage({ slug, number }: { slug: string; number: number }, site = getSite()) {
  const series = findSeries(slug, site)
  const page = series && getSummaryPage(getSeriesPosts(series, site), number)
  if (!series || !page) return undefined
  const { title, state } = series
  return { series: { slug, title, state }, page }
}
