import { yearOf } from '@/lib/dates/format-date'
import { library } from './contentlayer'
import type { Post } from './post'

/** Every post, the newest first. */
export function allPosts(): Post[] {
  return library().posts
}

export function findPost(slug: string): Post | undefined {
  return library().posts.find((post) => post.slug === slug)
}

/** The posts published just before and just after one. */
export function neighboursOf(post: Post): { older?: Post; newer?: Post } {
  const { posts } = library()
  const index = posts.indexOf(post)
  const [newer, older] = [posts[index - 1], posts[index + 1]]
  return { ...(older && { older }), ...(newer && { newer }) }
}

/** Posts under their years, the newest year first. */
export function postsByYear(): { year: string; posts: Post[] }[] {
  const years: { year: string; posts: Post[] }[] = []
  for (const post of library().posts) {
    const last = years.at(-1)
    if (last?.year === yearOf(post.date)) last.posts.push(post)
    else years.push({ year: yearOf(post.date), posts: [post] })
  }
  return years
}
