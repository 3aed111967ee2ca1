import type { Note } from '@/lib/import/note'
import type { SourceEntry } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { getText, getTexts } from '@/lib/import/systems/hugo/config/tree'
import { slugify } from '@/lib/text/slugify'
import { getExcerpt } from './excerpt'
import { getBoolean, getNames, getTerms } from './front-matter-values'
import { getAliasPaths } from './page-aliases'
import type { HugoPage } from './read-pages'
import { getShareImage } from './share-image'

/** The fields that are read whatever their value. */
const READ_FIELDS = [
  ...['title', 'slug', 'url', 'draft', 'aliases', 'alias', 'redirect_from'],
  ...['categories', 'category', 'tags', 'tag', 'authors', 'author', 'excerpt_separator'],
]

/** What a page becomes here. */
export function toEntry(
  page: HugoPage,
  kind: SourceEntry['kind'],
  config: HugoConfig,
  now: string,
  notes: Note[],
): SourceEntry {
  const { source, values, dates, frontMatter, body, bodyLine } = page
  const [path = '/', ...otherPaths] = page.paths
  const fields: SourceEntry['fields'] = {}
  const readFields = new Set([...READ_FIELDS, ...dates.fields])

  const excerpt = getExcerpt(values, body)
  if (excerpt) {
    fields.excerpt = excerpt.excerpt
    readFields.add(excerpt.field)
  }
  const image = getShareImage(values, source.resources, getBasePath(path))
  if (image) {
    fields.image = image.image
    readFields.add(image.field)
  }
  const series = getTexts(values, 'series')[0]
  if (series !== undefined && kind === 'post') {
    fields.series = series
    readFields.add('series')
    const field = ['seriesorder', 'series_order', 'series_weight', 'weight'].find((name) => name in values)
    const number = Number(values[field ?? ''])
    if (field !== undefined && Number.isInteger(number) && number > 0) {
      fields.seriesOrder = number
      readFields.add(field)
    }
  }
  if (!source.language.isDefault) fields.lang = source.language.tag
  if (dates.publishDate !== undefined && dates.publishDate > now) fields.publishDate = dates.publishDate

  return {
    kind,
    file: source.file,
    frontMatter,
    title: page.title || page.source.name,
    ...(dates.date !== undefined && { date: dates.date }),
    ...(dates.updated !== undefined && { updated: dates.updated }),
    isDraft: isDraft(page, now, config, notes),
    slug: toSlug(path) || slugify(dates.name) || slugify(page.title) || kind,
    categories: getTerms(values, ['categories', 'category']),
    tags: getTerms(values, ['tags', 'tag']),
    authors: getNames(values, ['authors', 'author']),
    path,
    aliases: [...new Set([...otherPaths, ...getAliasPaths(values, path)])].filter((alias) => alias !== path),
    fields,
    readFields: [...readFields].filter((field) => field in values),
    body,
    format: source.format,
    bodyLine,
  }
}

/** The folder whose files are those of a page: that of its URL. */
export function getBasePath(path: string): string {
  return path.endsWith('/') ? path : `${path.replace(/\.[a-z]\w{0,4}$/i, '')}/`
}

/** The last part of a path, without a date and an extension. */
function toSlug(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? ''
  const name = last.replace(/\.html?$/i, '').replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '')
  return slugify(name)
}

/** Whether a page is unpublished: by `draft`, by Jekyll’s `published: false`, or because it has expired. */
function isDraft(
  { source, values, dates, frontMatter }: HugoPage,
  now: string,
  config: HugoConfig,
  notes: Note[],
): boolean {
  const keep = (field: string, kind: string, message: string) => {
    notes.push({ file: source.file, line: frontMatter.getLine(field), outcome: 'kept', kind, message })
  }
  if (getBoolean(values.draft) === true) return true
  if (getBoolean(values.published) === false) {
    keep('published', 'unpublished posts', 'published: false makes it a draft')
    return true
  }
  const { expiryDate, date } = dates
  if (expiryDate !== undefined) {
    const isExpired = expiryDate <= now
    const field = ['expirydate', 'unpublishdate'].find((name) => name in values) ?? 'expirydate'
    keep(
      field,
      'posts that expire',
      isExpired ? `it expired on ${expiryDate}, so it is a draft` : `it does not expire on ${expiryDate}`,
    )
    if (isExpired) return true
  }
  if (config.buildsFuture && date !== undefined && date > now) {
    keep('date', 'posts with a date in the future', `Hugo shows it already (buildFuture); here it appears on ${date}`)
  }
  return false
}

export function getSeparator(values: HugoPage['values']): string | undefined {
  return getText(values, 'excerpt_separator')
}
