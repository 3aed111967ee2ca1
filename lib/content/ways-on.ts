import { placeInSeries } from './all-series'
import type { Post } from './post'
import { neighboursOf } from './posts'
import { pathsThrough } from './topics'
import type { WaysOn } from './way-on'

/** Every way on from a post. */
export function waysOn(post: Post): WaysOn {
  const series = placeInSeries(post)
  return { paths: pathsThrough(post), ...(series && { series }), ...neighboursOf(post) }
}
