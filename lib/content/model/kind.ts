import type { Issue } from '@/lib/diagnostics/issue'

/** An entry of a collection, and what is wrong with its file. Without an entry the file makes none. */
export type Parsed<T> = { entry?: T; issues: Issue[] }

/** What parsing a file depends on, besides the file. */
export type ParseContext = {
  /** IANA name of the site’s time zone. */
  timeZone: string
  /** The site’s language, BCP 47. */
  language: string
  wordsPerMinute?: number | undefined
  /** The setting of this name. */
  oldPostPaths?: string[] | undefined
}
