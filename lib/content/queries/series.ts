import type { Post, Series } from 'contentlayer/generated'
import { findPosts } from './posts'
import { getSite, memoizeBySite } from './store'

const seriesBySlug = memoizeBySite(({ series }) => new Map(series.map((one) => [one.slug, one])))

/** Every series with posts, by title. */
export function getAllSeries(site = getSite()): Series[] {
  return site.series
}

export function findSeries(slug: string, site = getSite()): Series | undefined {
  return seriesBySlug(site).get(slug)
}

/** The parts of a series, first part first. */
export function getSeriesPosts({ posts }: Series, site = getSite()): Post[] {
  return findPosts(posts, site)
}
