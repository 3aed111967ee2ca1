import type { Fields, FieldValues } from '@/lib/content/front-matter/fields'
import type { Report } from '@/lib/content/front-matter/read-front-matter'
import { validateName } from './slug'

export const seriesFields = {
  series: {
    kind: 'stringList',
    single: true,
    description: 'The name of the series that the post is part of.',
    default: 'none',
  },
  seriesOrder: {
    kind: 'positiveInteger',
    description: 'The number of the part in its series, from 1. Either all parts have one, or none.',
    default: 'by date',
  },
  series_order: { kind: 'positiveInteger', imported: true, description: 'A Hugo theme’s name for `seriesOrder`.' },
} as const satisfies Fields

/** Which part of which series a post is; `order` counts unpublished parts too. */
export type SeriesPart = { name: string; order?: number; orderField: 'seriesOrder' | 'series_order' }

/** Parses which part of which series a post is. */
export function parseSeriesPart(values: FieldValues<typeof seriesFields>, report: Report): SeriesPart | undefined {
  const orderField =
    values.seriesOrder === undefined && values.series_order !== undefined ? 'series_order' : 'seriesOrder'
  const order = values[orderField]
  const [name, another] = values.series ?? []
  if (another !== undefined) report(['series', 1], 'a post is part of one series', `keep ${name} or ${another}`)
  if (name === undefined) {
    if (order !== undefined)
      report([orderField], `${orderField} without a series`, 'add series: its name, or remove the field')
    return undefined
  }
  const finding = validateName(name, 'series')
  if (finding) return report(['series', 0], finding.message, finding.fix)
  return { name, orderField, ...(order !== undefined && { order }) }
}
