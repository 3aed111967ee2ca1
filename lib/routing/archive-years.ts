import type { PostSummary } from '@/lib/content/site'
import { getYear } from '@/lib/dates/format-date'
import { getPageNumber } from './pagination'

/** The posts of one year. */
export type ArchiveYear = { year: string; posts: PostSummary[] }

/** The number of the archive page on which a year starts, from 1. */
export type YearStart = { year: string; page: number }

/** Groups posts, newest first, by year. */
export function groupByYear(posts: PostSummary[]): ArchiveYear[] {
  const years: ArchiveYear[] = []
  for (const post of posts) {
    const last = years.at(-1)
    if (last?.year === getYear(post.date)) last.posts.push(post)
    else years.push({ year: getYear(post.date), posts: [post] })
  }
  return years
}

/** Finds the archive page on which each year starts. Takes posts newest first, and returns the newest year first. */
export function findYearStarts(posts: Pick<PostSummary, 'date'>[]): YearStart[] {
  const starts = new Map<string, number>()
  for (const [index, { date }] of posts.entries()) {
    if (!starts.has(getYear(date))) starts.set(getYear(date), getPageNumber(index))
  }
  return [...starts].map(([year, page]) => ({ year, page }))
}
