import type { Post, Series } from 'contentlayer/generated'
import { sequencePositions } from '@/lib/content/model/sequence'
import type { SeriesPosition } from '@/lib/content/site'
import { findPosts } from './posts'
import { getSite, memoizeBySite } from './store'

const seriesBySlug = memoizeBySite(({ series }) => new Map(series.map((one) => [one.slug, one])))

const positionsByPost = memoizeBySite(
  (site) =>
    new Map(
      site.series.flatMap((series) =>
        [...sequencePositions(findPosts(series.posts, site))].map(([post, position]) => [
          post,
          { ...position, series },
        ]),
      ),
    ),
)

/** Every series with posts, by title. */
export function getAllSeries(): Series[] {
  return getSite().series
}

export function findSeries(slug: string): Series | undefined {
  return seriesBySlug().get(slug)
}

/** The parts of a series, first part first. */
export function getSeriesPosts({ posts }: Series, site = getSite()): Post[] {
  return findPosts(posts, site)
}

/** The position of a post in its series, if it is part of one. */
export function getSeriesPosition(post: Post): SeriesPosition | undefined {
  return positionsByPost().get(post)
}
