import { fromLibrary, library } from './contentlayer'
import { placesIn } from './place'
import type { Post } from './post'
import type { Series, SeriesPlace } from './series'

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
