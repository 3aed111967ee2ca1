import { toNameKey } from '@/lib/content/model/spelling'
import { toBoolean } from '@/lib/import/data/boolean'
import { kept, type Note } from '@/lib/import/note'
import type { SourceEntry } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { getText, getTexts } from '@/lib/import/systems/hugo/config/tree'
import { slugify } from '@/lib/text/slugify'
import { getExcerpt } from './excerpt'
import { getNames, getTerms } from './front-matter-values'
import { getAliasPaths } from './page-aliases'
import type { HugoPage } from './read-pages'

/** The fields that are read whatever their value. */
const READ_FIELDS = [
  ...['title', 'slug', 'url', 'draft', 'aliases', 'alias', 'redirect_from'],
  ...['categories', 'category', 'tags', 'tag', 'authors', 'author', 'excerpt_separator', 'translationkey', 'markup'],
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

  const take = (name: string, value: string | number | boolean | undefined, field?: string) => {
    if (value === undefined) return
    fields[name] = value
    if (field !== undefined) readFields.add(field)
  }
  if (!source.language.isDefault && kind !== 'category') fields.lang = source.language.tag
  if (kind === 'post') takePostFields(page, now, take)

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
    authors: getNames(values, ['authors', 'author']).map((name) => toSiteAuthor(name, config)),
    path,
    aliases: [...new Set([...otherPaths, ...getAliasPaths(values, path)])].filter((alias) => alias !== path),
    fields,
    ...(config.languages.length > 1 && { translationKey: getTranslationKey(page) }),
    readFields: [...readFields].filter((field) => field in values),
    body,
    format: source.format,
    bodyLine,
  }
}

/** What the translations of a page have in common: a key of their own, or their place in the content. */
function getTranslationKey({ source, values }: HugoPage): string {
  return getText(values, 'translationkey') ?? [...source.folders, source.name].join('/')
}

/** The fields that only posts have. */
function takePostFields(
  { values, dates, body }: HugoPage,
  now: string,
  take: (name: string, value: string | number | boolean | undefined, field?: string) => void,
) {
  const excerpt = getExcerpt(values, body)
  if (excerpt) take('excerpt', excerpt.excerpt, excerpt.field)
  const series = getTexts(values, 'series')[0]
  if (series !== undefined) {
    take('series', series, 'series')
    const field = ['seriesorder', 'series_order', 'series_weight', 'weight'].find((name) => name in values) ?? ''
    const number = Number(values[field])
    if (field !== '' && Number.isInteger(number) && number > 0) take('seriesOrder', number, field)
  }
  if (dates.publishDate !== undefined && dates.publishDate > now) take('publishDate', dates.publishDate, 'publishdate')
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
    notes.push({ file: source.file, line: frontMatter.getLine(field), ...kept(kind, message) })
  }
  if (toBoolean(values.draft) === true) return true
  if (toBoolean(values.published) === false) {
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

/** The name of the author of the site, if that is meant by `ada_lovelace`. */
function toSiteAuthor(name: string, { author }: HugoConfig): string {
  return author && toNameKey(author.name) === toNameKey(name) ? author.name : name
}

/** The mark that a post declares to end its excerpt. */
export function getSeparator(values: HugoPage['values']): string | undefined {
  return getText(values, 'excerpt_separator')
}
