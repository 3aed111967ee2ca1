import { readFileName, slugify } from '@/lib/content/model/slug'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type OldPath, toOldPath } from './aliases'

/** What the placeholders of a pattern are about. */
export type PatternFacts = { file: string; slug: string; day: string; categoryNames: string[]; declaredSlug?: string }

/**
 * The placeholders of Jekyll (https://jekyllrb.com/docs/permalinks/) and Hugo
 * (https://gohugo.io/configuration/permalinks/). Where both have a word, it is Jekyll’s.
 */
const PLACEHOLDERS: Record<string, (facts: PatternFacts) => string> = {
  categories: ({ categoryNames }) => categoryNames.map((name) => name.toLowerCase()).join('/'),
  slugified_categories: ({ categoryNames }) => categoryNames.map(slugify).join('/'),
  year: ({ day }) => day.slice(0, 4),
  short_year: ({ day }) => day.slice(2, 4),
  month: ({ day }) => day.slice(5, 7),
  i_month: ({ day }) => String(Number(day.slice(5, 7))),
  day: ({ day }) => day.slice(8, 10),
  i_day: ({ day }) => String(Number(day.slice(8, 10))),
  slug: ({ slug }) => slug,
  title: ({ file, declaredSlug }) => declaredSlug ?? readFileName(file).name.replace(/\s+/g, '-'),
  filename: ({ file }) =>
    file
      .replace(/(\/index)?\.md$/, '')
      .split('/')
      .at(-1) ?? '',
}

/** Those that tell one post from another. */
const NAMING = ['slug', 'title', 'filename']

const PLACEHOLDER = /:([a-z_]+)/g

/** The addresses that patterns such as `/:year/:month/:title.html` gave a post. */
export function oldPathsByPattern(patterns: string[], facts: PatternFacts): OldPath[] {
  return patterns.map((pattern) => ({
    path: toOldPath(pattern.replace(PLACEHOLDER, (all, name: string) => PLACEHOLDERS[name]?.(facts) ?? all)),
  }))
}

/** What is wrong with a pattern, if anything is. */
export function complainAboutPattern(pattern: string): { message: string; fix: string } | undefined {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
  const unknown = names.find((name) => !(name in PLACEHOLDERS))
  if (unknown !== undefined) {
    const meant = didYouMean(unknown, Object.keys(PLACEHOLDERS))
    const known = Object.keys(PLACEHOLDERS).map((name) => `:${name}`)
    return {
      message: `unknown placeholder :${unknown}`,
      fix: meant ? `did you mean :${meant}?` : `known: ${known.join(' ')}`,
    }
  }
  if (!pattern.startsWith('/') || /[?#]/.test(pattern))
    return { message: `${pattern} is no path`, fix: 'begin with a slash, and leave out ? and #' }
  if (names.some((name) => NAMING.includes(name))) return undefined
  return { message: `${pattern} is the same for many posts`, fix: 'name the post in it: :slug, :title or :filename' }
}
