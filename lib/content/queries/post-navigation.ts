import type { Post } from 'contentlayer/generated'
import type { PostNavigation } from '@/lib/content/site'
import { findPosts, getAdjacentPosts } from './posts'
import { getSeriesPosition } from './series'
import { getPathPositions } from './topics'

/** Where a reader can go from a post. */
export function getPostNavigation(post: Post): PostNavigation {
  const series = getSeriesPosition(post)
  return {
    paths: getPathPositions(post),
    ...(series && { series }),
    related: findPosts(post.related),
    backlinks: findPosts(post.backlinks),
    ...getAdjacentPosts(post),
  }
}
