import type { FieldsRead } from '@/lib/content/front-matter/fields'
import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'
import type { Post } from './post'
import type { postFields } from './post-fields'
import type { Place } from './sequence'
import { slugify } from './slug'

/** Posts that are parts of one thing, the first part first. */
export type Series = { slug: string; title: string; posts: Post[] }

/** A post’s place in its series, as readers count: among the parts that are published. */
export type SeriesPlace = Place & { series: Series }

/** What a post says of its series; `order` is the author’s count, held-back parts included. */
export type SeriesPart = { name: string; order?: number; orderKey: 'seriesOrder' | 'series_order' }

/** Reads which part of what series a post is; what makes no sense is named among the problems. */
export function readSeriesPart(
  file: string,
  values: FieldsRead<typeof postFields>,
  issues: ContentIssue[],
): SeriesPart | undefined {
  const orderKey =
    values.seriesOrder === undefined && values.series_order !== undefined ? 'series_order' : 'seriesOrder'
  const order = values[orderKey]
  const [name, another] = values.series ?? []
  const complain = (key: (string | number)[], message: string, fix: string) =>
    issues.push(errorAtKey(file, key, message, fix))
  if (another !== undefined) complain(['series', 1], 'a post is part of one series', `keep ${name} or ${another}`)
  if (name === undefined) {
    if (order !== undefined) complain([orderKey], `${orderKey} without a series`, 'add series: its name, or remove it')
    return undefined
  }
  if (slugify(name) === '') {
    complain(['series', 0], `the series ${name} has no letter for an address`, 'choose a word')
    return undefined
  }
  return { name, orderKey, ...(order !== undefined && { order }) }
}

/** A post’s file, and which part of a series it is. */
export type Part = { file: string; part: SeriesPart }

type OrderedPart = { file: string; part: SeriesPart & { order: number } }

/**
 * What is wrong with the order of each series: a number twice, a number left out, a post without one among
 * others that have theirs.
 *
 * @param parts of all posts: what one that is held back, or wrong itself, leaves open is no gap
 * @param isWhole whether all files could be read; else one of them may be the part that is missing
 */
export function seriesIssues(parts: Part[], isWhole: boolean): ContentIssue[] {
  const series = new Map<string, Part[]>()
  for (const part of parts) {
    const slug = slugify(part.part.name)
    const others = series.get(slug)
    if (others) others.push(part)
    else series.set(slug, [part])
  }
  return [...series.values()].flatMap((parts) => orderIssues(parts, isWhole))
}

function orderIssues(parts: Part[], isWhole: boolean): ContentIssue[] {
  const ordered = parts.filter(hasOrder).sort((a, b) => a.part.order - b.part.order || a.file.localeCompare(b.file))
  if (ordered.length === 0) return []
  const free = firstFree(ordered)
  const without = parts.filter((part) => !hasOrder(part))
  const issues = without.map(({ file, part }) =>
    errorAtKey(
      file,
      ['series'],
      `the parts of ${part.name} are numbered, and this one is not`,
      `add seriesOrder: ${free}`,
    ),
  )
  for (const [index, { file, part }] of ordered.entries()) {
    const before = ordered[index - 1]
    const expected = (before?.part.order ?? 0) + 1
    if (part.order === before?.part.order) {
      const message = `${before.file} is part ${part.order} of ${part.name} too`
      issues.push(errorAtKey(file, [part.orderKey], message, `write ${part.orderKey}: ${free}`))
    } else if (part.order > expected && isWhole && without.length === 0) {
      const message = `${part.name} has no part ${expected}`
      const fix = `write ${part.orderKey}: ${expected}, or give that number to the part that is missing`
      issues.push(errorAtKey(file, [part.orderKey], message, fix))
    }
  }
  return issues
}

function hasOrder(part: Part): part is OrderedPart {
  return part.part.order !== undefined
}

function firstFree(ordered: OrderedPart[]): number {
  const taken = new Set(ordered.map(({ part }) => part.order))
  let free = 1
  while (taken.has(free)) free++
  return free
}

/** The order of a series: by its numbers, else by date, the oldest first. */
export function inSeriesOrder(newestFirst: { post: Post; order?: number | undefined }[]): Post[] {
  return newestFirst
    .toReversed()
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ post }) => post)
}
