import type { Post } from '@/lib/content/model/post'
import { yearOf } from '@/lib/dates/format-date'
import { pageNumberAt } from './pagination'

/** Posts of one year. */
export type Year = { year: string; posts: Post[] }

/** Where a year begins in the list of all posts. */
export type YearStart = { year: string; page: number }

/** Posts, the newest first, under their years. */
export function groupByYear(posts: Post[]): Year[] {
  const years: Year[] = []
  for (const post of posts) {
    const last = years.at(-1)
    if (last?.year === yearOf(post.date)) last.posts.push(post)
    else years.push({ year: yearOf(post.date), posts: [post] })
  }
  return years
}

/** The pages on which the years begin, the newest year first. */
export function yearStarts(posts: Pick<Post, 'date'>[]): YearStart[] {
  const starts = new Map<string, number>()
  for (const [index, { date }] of posts.entries()) {
    if (!starts.has(yearOf(date))) starts.set(yearOf(date), pageNumberAt(index))
  }
  return [...starts].map(([year, page]) => ({ year, page }))
}
