import { fromLibrary, library } from './contentlayer'
import type { Post } from './post'

const postsBySlug = fromLibrary(({ posts }) => new Map(posts.map((post) => [post.slug, post])))
const places = fromLibrary(({ posts }) => new Map(posts.map((post, index) => [post, index])))

/** Every post, the newest first. */
export function allPosts(): Post[] {
  return library().posts
}

export function findPost(slug: string): Post | undefined {
  return postsBySlug().get(slug)
}

/** The posts published just before and just after one. */
export function neighboursOf(post: Post): { older?: Post; newer?: Post } {
  const { posts } = library()
  const index = places().get(post) ?? Number.NaN
  const [newer, older] = [posts[index - 1], posts[index + 1]]
  return { ...(older && { older }), ...(newer && { newer }) }
}
