import type { Post } from 'contentlayer/generated'
import type { Site } from '@/lib/content/site'
import { getYear } from '@/lib/dates/format-date'
import { newestFirst } from '@/lib/dates/parse-date'
import { type Issue, type IssueReport, isError } from '@/lib/diagnostics/issue'
import { countDaysUntil } from './age'
import { type Coverage, createCoverage } from './coverage'
import { type DeskFiles, type DeskPost, getSuggestions, toDeskPost } from './desk-post'

/** A file and what is wrong with it. */
export type FileIssues = { file: string; issues: Issue[]; state?: IssueReport['states'][string] | undefined }

/** Everything that an author needs to know about the blog at a glance. */
export type Desk = {
  /** Every file with errors, and these: the build fails until they are fixed. */
  failing: FileIssues[]
  /** The drafts, last edited first. */
  drafts: DeskPost[]
  /** The scheduled posts, next one first, each with the days until then in the site’s time zone. */
  scheduled: (DeskPost & { daysLeft: number })[]
  /** Every year with a published post, newest first, and in how many posts something can be fixed. */
  years: { year: string; count: number; toFix: number }[]
  /** The published posts of one year, newest first. */
  published: DeskPost[]
  /** The year of those; absent if nothing is published. */
  year?: string
  /** The warnings of files that are no posts: topics, pages, settings. */
  otherWarnings: FileIssues[]
  coverage: Coverage
  /** Of all files. */
  errors: number
  warnings: number
}

export type DeskInput = {
  site: Site
  report: IssueReport
  now: Date
  /** IANA name. */
  timeZone: string
  /** Of the published posts that are wanted; the newest one by default. */
  year?: string | undefined
} & Pick<DeskFiles, 'toFile' | 'getEditTime'>

/** Puts the desk together. Reads the texts of drafts, scheduled posts and one year of published ones, and no others. */
export function createDesk(input: DeskInput): Desk {
  const { site, report, now, timeZone } = input
  const files = toDeskFiles(input)
  const toDesk = (post: Post) => toDeskPost(post, files)
  const withState = (state: Post['state']) => site.posts.filter((post) => post.state === state)
  const published = withState('published').sort((a, b) => newestFirst(a.date, b.date))
  const years = countByYear(published, files)
  const year = years.find((candidate) => candidate.year === input.year)?.year ?? years[0]?.year
  const postFiles = new Set(site.posts.map(({ _id }) => files.toFile(_id)))
  const errors = report.issues.filter(isError)
  const warnings = report.issues.filter((issue) => !isError(issue))
  return {
    failing: [...groupByFile(errors)].map(([file, issues]) => ({ file, issues, state: report.states[file] })),
    drafts: withState('draft').map(toDesk).sort(lastEditedFirst),
    scheduled: withState('scheduled')
      .sort((a, b) => newestFirst(b.publishAt, a.publishAt))
      .map((post) => ({ ...toDesk(post), daysLeft: countDaysUntil(post.publishAt.day, now, timeZone) })),
    years,
    published: published.filter(({ date }) => getYear(date) === year).map(toDesk),
    ...(year !== undefined && { year }),
    otherWarnings: [...groupByFile(warnings)]
      .filter(([file]) => !postFiles.has(file))
      .map(([file, issues]) => ({ file, issues })),
    coverage: createCoverage({ site, now, timeZone, toFile: files.toFile, issues: files.issues }),
    errors: errors.length,
    warnings: warnings.length,
  }
}

/** The desk of one post. */
export function createDeskPost(post: Post, input: Omit<DeskInput, 'now' | 'timeZone' | 'year'>): DeskPost {
  return toDeskPost(post, toDeskFiles(input))
}

function toDeskFiles({ site, report, toFile, getEditTime }: Omit<DeskInput, 'now' | 'timeZone' | 'year'>): DeskFiles {
  // Sorting is stable: the issues of a file are by position already.
  const issues = groupByFile(report.issues.toSorted((a, b) => Number(isError(b)) - Number(isError(a))))
  const outdated = new Set(Object.keys(report.states).filter((file) => report.states[file] === 'outdated'))
  return { toFile, getEditTime, issues, outdated, topics: site.topics.map(({ slug }) => slug) }
}

function groupByFile(issues: Issue[]): Map<string, Issue[]> {
  const byFile = new Map<string, Issue[]>()
  for (const issue of issues) {
    const ofFile = byFile.get(issue.file)
    if (ofFile) ofFile.push(issue)
    else byFile.set(issue.file, [issue])
  }
  return byFile
}

function countByYear(posts: Post[], files: DeskFiles): Desk['years'] {
  const years = new Map<string, Desk['years'][number]>()
  for (const post of posts) {
    const year = getYear(post.date)
    const { count, toFix } = years.get(year) ?? { count: 0, toFix: 0 }
    const isToFix = files.issues.has(files.toFile(post._id)) || getSuggestions(post, files).length > 0
    years.set(year, { year, count: count + 1, toFix: toFix + Number(isToFix) })
  }
  return [...years.values()]
}

function lastEditedFirst(a: DeskPost, b: DeskPost): number {
  return (b.editedAt?.getTime() ?? 0) - (a.editedAt?.getTime() ?? 0)
}
