import type { Post } from '@/lib/content/model/post'
import { linkTranslations } from '@/lib/content/model/translations'
import { fromLibrary, library } from './store'

const postsBySlug = fromLibrary(({ posts }) => new Map(posts.map((post) => [post.slug, post])))
const places = fromLibrary(({ posts }) => new Map(posts.map((post, index) => [post, index])))
const translations = fromLibrary(({ posts }) => linkTranslations(posts))

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

/** The URLs of a post in all its languages, its own too; none where there is but one. */
export function translationsOf(post: Post): Record<string, string> {
  return Object.fromEntries(translations().get(post) ?? [])
}
