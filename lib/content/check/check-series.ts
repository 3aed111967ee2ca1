import { errorAt } from '@/lib/content/front-matter/source-file'
import type { ParsedPost } from '@/lib/content/model/post'
import type { SeriesPart } from '@/lib/content/model/series'
import type { Issue } from '@/lib/diagnostics/issue'
import { slugify } from '@/lib/text/slugify'
import type { CheckedSite } from './checked-site'

type Part = ParsedPost & { seriesPart: SeriesPart }
type NumberedPart = Part & { seriesPart: { order: number } }

/**
 * Reports what is wrong with the order of each series: a number used twice, a number left out, a part without
 * one among numbered parts. Unpublished parts count, so they leave no gap.
 */
export function checkSeries({ entries, invalidSlugs }: Pick<CheckedSite, 'entries' | 'invalidSlugs'>): Issue[] {
  const series = new Map<string, Part[]>()
  for (const post of entries.posts) {
    if (!isPart(post)) continue
    const slug = slugify(post.seriesPart.name)
    series.set(slug, [...(series.get(slug) ?? []), post])
  }
  // A file that makes no post may be the part that is missing.
  const isComplete = invalidSlugs.posts.length === 0
  return [...series.values()].flatMap((parts) => checkOrder(parts, isComplete))
}

function checkOrder(parts: Part[], isComplete: boolean): Issue[] {
  const numbered = parts
    .filter(isNumbered)
    .sort((a, b) => a.seriesPart.order - b.seriesPart.order || a.file.localeCompare(b.file))
  if (numbered.length === 0) return []
  const unused = firstUnusedNumber(numbered)
  const unnumbered = parts.filter((part) => !isNumbered(part))
  const issues = unnumbered.map((part) => {
    const message = `the parts of ${part.seriesPart.name} are numbered, and this one is not`
    return errorAt(part, ['series'], message, `add seriesOrder: ${unused}`)
  })
  for (const [index, part] of numbered.entries()) {
    const { name, order, orderField } = part.seriesPart
    const before = numbered[index - 1]
    const expected = (before?.seriesPart.order ?? 0) + 1
    if (order === before?.seriesPart.order) {
      const message = `${before.file} is part ${order} of ${name} too`
      issues.push({
        ...errorAt(part, [orderField], message, `write ${orderField}: ${unused}`),
        otherFile: before.file,
      })
    } else if (order > expected && isComplete && unnumbered.length === 0) {
      const fix = `write ${orderField}: ${expected}, or give that number to the missing part`
      issues.push(errorAt(part, [orderField], `${name} has no part ${expected}`, fix))
    }
  }
  return issues
}

function isPart(post: ParsedPost): post is Part {
  return post.seriesPart !== undefined
}

function isNumbered(part: Part): part is NumberedPart {
  return part.seriesPart.order !== undefined
}

function firstUnusedNumber(parts: NumberedPart[]): number {
  const used = new Set(parts.map(({ seriesPart }) => seriesPart.order))
  let number = 1
  while (used.has(number)) number++
  return number
}
