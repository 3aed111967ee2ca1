import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'
import { slugify } from '@/lib/text/slugify'
import { normalizePath } from './paths'

/** The values that placeholders are replaced with. */
export type PermalinkParams = {
  /** The name of the file or bundle: `2022-04-04-the-step-back`. */
  fileName: string
  /** The slug from the front matter, otherwise the file name without its date: `the-step-back`. */
  title: string
  slug: string
  /** `YYYY-MM-DD` */
  day: string
  categoryNames: string[]
}

/**
 * The placeholders of Jekyll (https://jekyllrb.com/docs/permalinks/) and Hugo
 * (https://gohugo.io/configuration/permalinks/). If they differ, Jekyll’s meaning applies.
 */
const PLACEHOLDERS: Record<string, (params: PermalinkParams) => string> = {
  categories: ({ categoryNames }) => categoryNames.map((name) => name.toLowerCase()).join('/'),
  slugified_categories: ({ categoryNames }) => categoryNames.map(slugify).join('/'),
  year: ({ day }) => day.slice(0, 4),
  short_year: ({ day }) => day.slice(2, 4),
  month: ({ day }) => day.slice(5, 7),
  i_month: ({ day }) => String(Number(day.slice(5, 7))),
  day: ({ day }) => day.slice(8, 10),
  i_day: ({ day }) => String(Number(day.slice(8, 10))),
  slug: ({ slug }) => slug,
  title: ({ title }) => title.replace(/\s+/g, '-'),
  filename: ({ fileName }) => fileName,
}

/** A pattern needs one of these to be unique for each post. */
const UNIQUE_PLACEHOLDERS = ['slug', 'title', 'filename']

const PLACEHOLDER = /:([a-z_]+)/g

/** Expands patterns such as `/:year/:month/:title.html` to the paths of a post, decoded and normalized. */
export function expandPermalinks(patterns: string[], params: PermalinkParams): string[] {
  return patterns.map((pattern) =>
    normalizePath(pattern.replace(PLACEHOLDER, (all, name: string) => PLACEHOLDERS[name]?.(params) ?? all)),
  )
}

/** Returns what is wrong with a pattern, or `undefined` if it is valid. */
export function validatePermalink(pattern: string): Finding | undefined {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
  const unknown = names.find((name) => !(name in PLACEHOLDERS))
  if (unknown !== undefined) {
    const suggestion = didYouMean(unknown, Object.keys(PLACEHOLDERS))
    const placeholders = Object.keys(PLACEHOLDERS).map((name) => `:${name}`)
    return {
      message: `unknown placeholder :${unknown}`,
      fix: suggestion ? `did you mean :${suggestion}?` : `known placeholders: ${placeholders.join(' ')}`,
    }
  }
  if (!pattern.startsWith('/') || /[?#]/.test(pattern))
    return { message: `${pattern} is not a path`, fix: 'start it with a slash, and remove ? and #' }
  if (names.some((name) => UNIQUE_PLACEHOLDERS.includes(name))) return undefined
  return { message: `${pattern} is the same for many posts`, fix: 'add :slug, :title or :filename' }
}
