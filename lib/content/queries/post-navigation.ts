import { linksBetween } from '@/lib/content/compile/backlinks'
import { makeRelatedFinder } from '@/lib/content/compile/related'
import type { Post } from '@/lib/content/model/post'
import type { WaysOn } from '@/lib/content/model/post-navigation'
import { neighboursOf } from './posts'
import { placeInSeries } from './series'
import { fromLibrary } from './store'
import { pathsThrough } from './topics'

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
