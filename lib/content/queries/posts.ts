import type { Post } from 'contentlayer/generated'
import { getSite, memoizeBySite } from './store'

const postsBySlug = memoizeBySite(({ posts }) => new Map(posts.map((post) => [post.slug, post])))
const indices = memoizeBySite(({ posts }) => new Map(posts.map(({ slug }, index) => [slug, index])))

/** Every post, newest first. */
export function getPosts(site = getSite()): Post[] {
  return site.posts
}

export function findPost(slug: string, site = getSite()): Post | undefined {
  return postsBySlug(site).get(slug)
}

/** The posts that have these slugs, in their order. */
export function findPosts(slugs: string[], site = getSite()): Post[] {
  const bySlug = postsBySlug(site)
  return slugs.flatMap((slug) => bySlug.get(slug) ?? [])
}

/** The posts published just before and just after a post. */
export function getAdjacentPosts({ slug }: Post, site = getSite()): { older?: Post; newer?: Post } {
  const { posts } = site
  const index = indices(site).get(slug) ?? Number.NaN
  const [newer, older] = [posts[index - 1], posts[index + 1]]
  return { ...(older && { older }), ...(newer && { newer }) }
}
