import type { Issue } from '@/lib/diagnostics/issue'

/** An entry of a collection, and the issues of its file. Without an entry the file is left out. */
export type Parsed<T> = {
  entry?: T
  issues: Issue[]
  /** The moment from which on the result is another one, in UTC. */
  changesAt?: string | undefined
}

/** The settings that parsing a file depends on, and the moment. */
export type ParseContext = {
  /** In UTC. */
  now: string
  /** IANA name of the site’s time zone. */
  timeZone: string
  /** The site’s language, BCP 47. */
  language: string
  wordsPerMinute?: number | undefined
  /** The permalink patterns of the setting of this name. */
  oldPostPaths?: string[] | undefined
}
