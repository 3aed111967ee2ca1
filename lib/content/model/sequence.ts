import type { Post } from './post'

/** A post’s place in an order of the author’s, from 1, of how many, and what stands beside it. */
export type Place = { position: number; count: number; previous?: Post; next?: Post }

/** The place of each post in an order. */
export function placesIn(posts: Post[]): Map<Post, Place> {
  return new Map(
    posts.map((post, index) => {
      const [previous, next] = [posts[index - 1], posts[index + 1]]
      const beside = { ...(previous && { previous }), ...(next && { next }) }
      return [post, { position: index + 1, count: posts.length, ...beside }]
    }),
  )
}
