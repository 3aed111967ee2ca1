import type { Post } from 'contentlayer/generated'
import { yearOf } from '@/lib/dates/format-date'
import { pageNumberAt } from './pagination'

/** The posts of one year. */
export type ArchiveYear = { year: string; posts: Post[] }

/** The page of the archive on which a year begins. */
export type YearStart = { year: string; page: number }

/** Groups posts, newest first, by year. */
export function groupByYear(posts: Post[]): ArchiveYear[] {
  const years: ArchiveYear[] = []
  for (const post of posts) {
    const last = years.at(-1)
    if (last?.year === yearOf(post.date)) last.posts.push(post)
    else years.push({ year: yearOf(post.date), posts: [post] })
  }
  return years
}

/** The pages on which the years begin, newest year first. */
export function yearStarts(posts: Pick<Post, 'date'>[]): YearStart[] {
  const starts = new Map<string, number>()
  for (const [index, { date }] of posts.entries()) {
    if (!starts.has(yearOf(date))) starts.set(yearOf(date), pageNumberAt(index))
  }
  return [...starts].map(([year, page]) => ({ year, page }))
}
