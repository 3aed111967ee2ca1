import type { Post } from '@/lib/content/model/post'
import { placesIn } from '@/lib/content/model/sequence'
import type { Series, SeriesPlace } from '@/lib/content/model/series'
import { fromLibrary, library } from './store'

const seriesBySlug = fromLibrary(({ series }) => new Map(series.map((one) => [one.slug, one])))

const placesInSeries = fromLibrary(
  ({ series }) =>
    new Map(
      series.flatMap((one) => [...placesIn(one.posts)].map(([post, place]) => [post, { ...place, series: one }])),
    ),
)

/** Every series that has posts, by title. */
export function allSeries(): Series[] {
  return library().series
}

export function findSeries(slug: string): Series | undefined {
  return seriesBySlug().get(slug)
}

/** Which part of its series a post is, where it is one. */
export function placeInSeries(post: Post): SeriesPlace | undefined {
  return placesInSeries().get(post)
}
