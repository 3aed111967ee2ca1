import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'
import { hugo } from './hugo-permalinks'
import { JEKYLL_STYLES, jekyll } from './jekyll-permalinks'
import { isFilePossible, normalizePath } from './paths'

/** The values that placeholders are replaced with. */
export type PermalinkParams = {
  /** The name of the file or bundle: `2022-04-04-the-step-back`. */
  fileName: string
  /** The same without its date: `the-step-back`. */
  name: string
  /** As the front matter has it. */
  slug: string | undefined
  title: string
  /** `YYYY-MM-DD` */
  day: string
  categoryNames: string[]
}

/** What permalink patterns mean to a generator. */
export type PermalinkDialect = {
  placeholders: Record<string, (params: PermalinkParams) => string>
  /** What it does to a path at the end. */
  clean: (path: string) => string
}

/** A path that a post had. */
export type FormerPath = {
  /** Decoded and normalized. */
  path: string
  /** Whether another generator would have made another path of the same pattern. */
  isGuess?: boolean
}

/** A pattern needs one of these to be unique for each post. */
const UNIQUE_PLACEHOLDERS = 'slug title name filename contentbasename slugorfilename slugorcontentbasename'.split(' ')

/** `/:month_:day/` has two. */
const PLACEHOLDER = /:([a-z]+(?:_[a-z]+)*)/g

/**
 * Expands patterns such as `/:year/:month/:title.html`, or the name of a style of Jekyll, to the paths of a post. If
 * Jekyll and Hugo would have made different ones, the post gets both.
 */
export function expandPermalinks(patterns: string[], params: PermalinkParams): FormerPath[] {
  return patterns.flatMap((pattern) => {
    const template = JEKYLL_STYLES[pattern] ?? pattern
    const paths = new Set(getDialects(template).map((dialect) => expand(template, params, dialect)))
    // No generator could write a file at one that is too long.
    return [...paths].filter(isFilePossible).map((path) => (paths.size > 1 ? { path, isGuess: true } : { path }))
  })
}

function expand(template: string, params: PermalinkParams, { placeholders, clean }: PermalinkDialect): string {
  return normalizePath(clean(template.replace(PLACEHOLDER, (all, name: string) => placeholders[name]?.(params) ?? all)))
}

/** The generators that know all placeholders of a pattern. Hugo’s URLs do not end in `.html`. */
function getDialects(template: string): PermalinkDialect[] {
  const names = getPlaceholders(template)
  const known = [jekyll, hugo].filter(({ placeholders }) => names.every((name) => name in placeholders))
  return /\.html?$/.test(template) ? known.slice(0, 1) : known
}

/** Returns what is wrong with a pattern, or `undefined` if it is valid. */
export function validatePermalink(pattern: string): Finding | undefined {
  if (pattern in JEKYLL_STYLES) return undefined
  const names = getPlaceholders(pattern)
  const all = Object.keys({ ...jekyll.placeholders, ...hugo.placeholders })
  const unknown = names.find((name) => !all.includes(name)) ?? /:(\w+)/.exec(pattern.replace(PLACEHOLDER, ''))?.[1]
  if (unknown !== undefined)
    return { message: `unknown placeholder :${unknown}`, fix: suggestPlaceholder(unknown, all) }
  if (!pattern.startsWith('/') || /[?#]/.test(pattern))
    return { message: `${pattern} is not a path`, fix: 'start it with a slash, and remove ? and #' }
  if (!names.some((name) => UNIQUE_PLACEHOLDERS.includes(name)))
    return { message: `${pattern} is the same for many posts`, fix: 'add :slug, :title or :filename' }
  if (getDialects(pattern).length > 0) return undefined
  const notOfJekyll = names.find((name) => !(name in jekyll.placeholders))
  const notOfHugo = names.find((name) => !(name in hugo.placeholders))
  return {
    message: `Jekyll has no :${notOfJekyll}, and Hugo no :${notOfHugo}`,
    fix: 'write the pattern of one of them',
  }
}

function suggestPlaceholder(unknown: string, all: string[]): string {
  if (/^(section|sections|path)$/.test(unknown)) return 'write the folder itself, such as posts'
  const meant = didYouMean(unknown, all)
  return meant ? `did you mean :${meant}?` : `known placeholders: ${all.map((name) => `:${name}`).join(' ')}`
}

function getPlaceholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}
