import type { SourceEntry } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'

/**
 * Keeps the numbers of the parts of a series only if every part has one of its own, as this blog requires. Otherwise the
 * parts are in the order of their dates.
 */
export function numberSeries(entries: SourceEntry[]) {
  const parts = new Map<string, SourceEntry[]>()
  for (const entry of entries) {
    const name = entry.fields.series
    if (typeof name === 'string') parts.set(slugify(name), [...(parts.get(slugify(name)) ?? []), entry])
  }
  for (const series of parts.values()) {
    const numbers = series.map(({ fields }) => fields.seriesOrder)
    const areDistinct = new Set(numbers).size === series.length && !numbers.includes(undefined)
    if (areDistinct) continue
    for (const { fields } of series) delete fields.seriesOrder
  }
}
