import { toBoolean } from '@/lib/import/data/boolean'
import type { SourceEntry } from '@/lib/import/source-site'
import { isLanguageTag } from '@/lib/text/language-tag'

/** Makes the value of a field of this blog of one of the source; undefined if it means something else there. */
type Convert = (value: unknown) => string | number | boolean | undefined

const CONVERSIONS: Record<string, [field: string, convert: Convert]> = {
  description: ['description', toLine],
  excerpt: ['excerpt', toLine],
  summary: ['excerpt', toLine],
  lang: ['lang', (value) => (typeof value === 'string' && isLanguageTag(value) ? value : undefined)],
  series: ['series', toLine],
  comments: ['comments', toNo],
  toc: ['toc', toNo],
  ShowToc: ['toc', toNo],
  showtoc: ['toc', toNo],
  pin: ['featured', toYes],
  pinned: ['featured', toYes],
  featured: ['featured', toYes],
  robotsNoIndex: ['noindex', toYes],
  robotsnoindex: ['noindex', toYes],
  canonical: ['canonical', toUrl],
  canonical_url: ['canonical', toUrl],
  canonicalURL: ['canonical', toUrl],
  canonicalurl: ['canonical', toUrl],
}

/**
 * The fields that mean the same in the source and here, apart from those that the system has read by its own rules.
 *
 * @returns by their names here, and the names there
 */
export function getCommonFields({ kind, frontMatter, readFields, fields }: SourceEntry): {
  fields: Record<string, string | number | boolean>
  read: string[]
} {
  const common: ReturnType<typeof getCommonFields> = { fields: {}, read: [] }
  for (const [key, [field, convert]] of Object.entries(CONVERSIONS)) {
    if (readFields.includes(key) || field in fields || field in common.fields) continue
    if (kind !== 'post' && !['description', 'lang'].includes(field)) continue
    const value = convert(frontMatter.values[key])
    if (value === undefined) continue
    common.fields[field] = value
    common.read.push(key)
  }
  return common
}

/** `no`; what is the default here is left out. */
function toNo(value: unknown): false | undefined {
  return toBoolean(value) === false ? false : undefined
}

function toYes(value: unknown): true | undefined {
  return toBoolean(value) === true ? true : undefined
}

/** Text of several lines is one here. */
function toLine(value: unknown): string | undefined {
  const [only, ...more] = Array.isArray(value) ? value : [value]
  if (typeof only !== 'string' || more.length > 0) return undefined
  return only.trim().replace(/\s+/g, ' ') || undefined
}

function toUrl(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value.trim()) ? value.trim() : undefined
}
