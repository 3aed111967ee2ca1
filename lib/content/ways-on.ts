import { placeInSeries } from './all-series'
import { fromLibrary } from './contentlayer'
import { linksBetween } from './linked-from'
import type { Post } from './post'
import { neighboursOf } from './posts'
import { makeRelatedFinder } from './related'
import { pathsThrough } from './topics'
import type { WaysOn } from './way-on'

const findRelated = fromLibrary(makeRelatedFinder)
const linkedFrom = fromLibrary(({ posts }) => linksBetween(posts))

/** Every way on from a post. */
export function waysOn(post: Post): WaysOn {
  const series = placeInSeries(post)
  return {
    paths: pathsThrough(post),
    ...(series && { series }),
    related: findRelated()(post),
    linkedFrom: linkedFrom().get(post) ?? [],
    ...neighboursOf(post),
  }
}
