import type { Tree } from '@/lib/import/data/tree'
import { formatDate } from '@/lib/import/dates/format-date'
import { changed, kept, type Note } from '@/lib/import/note'
import type { SourceEntry } from '@/lib/import/source-site'
import type { JekyllConfig } from '@/lib/import/systems/jekyll/config/jekyll-config'
import { getTexts, isTrue, toText } from '@/lib/import/systems/jekyll/config/values'
import { decodePath } from '@/lib/routing/paths'
import { slugify } from '@/lib/text/slugify'
import { getAuthors } from './authors'
import { getOtherForms } from './permalink'
import type { JekyllDocument } from './read-document'
import { parseRubyDate } from './ruby-date'
import { toNames } from './terms'

const READ_FIELDS = [
  ...['title', 'date', 'slug', 'permalink', 'published', 'draft', 'categories', 'category', 'tags', 'tag'],
  ...['author', 'authors', 'redirect_from', 'alias', 'aliases', 'excerpt_separator', 'last_modified_at'],
]

/** What a document becomes here. */
export function toEntry(
  document: JekyllDocument,
  kind: 'post' | 'page',
  { config, authors, notes }: { config: JekyllConfig; authors: Tree; notes: Note[] },
): SourceEntry {
  const { file, frontMatter, values, date, body, bodyLine, name, url } = document
  const isDraft = document.isUnpublished
  if (isTrue(values.draft) && document.kind === 'post') {
    const line = frontMatter.getLine('draft')
    const message = 'Jekyll publishes it in spite of draft: true; here it is a draft'
    notes.push({ file, line, ...changed('drafts that were published', message) })
  }
  if (config.showsFuture && date && !isDraft && date.epochMilliseconds > Date.now()) {
    const line = frontMatter.getLine('date')
    const message = `Jekyll shows it already (future: true); here it appears on ${formatDate(date)}`
    notes.push({ file, line, ...kept('posts with a date in the future', message) })
  }
  const isDateless = kind === 'post' && date === undefined
  const path = isDateless ? `/drafts/${slugify(name) || 'draft'}/` : url
  const aliases = isDateless ? [] : [...document.otherForms, ...getAliases(values)]
  const updated = parseUpdated(values, frontMatter.isQuoted('last_modified_at'), config)
  const readFields = new Set(READ_FIELDS)
  // Null and false are no excerpt.
  if ('excerpt' in values && toText(values.excerpt) === undefined) readFields.add('excerpt')
  return {
    ...{ kind, file, frontMatter, title: document.title },
    ...(date && { date: formatDate(date) }),
    ...(updated !== undefined && { updated }),
    ...{ isDraft, slug: getSlug(document, path, kind), categories: toNames(document.categories) },
    tags: toNames(document.tags),
    authors: getAuthors(values, authors),
    path,
    aliases: [...new Set(aliases)].filter((alias) => alias !== path),
    fields: {},
    readFields: [...readFields].filter((field) => field in frontMatter.values),
    ...{ body, format: document.format === 'html' ? 'html' : 'markdown', bodyLine },
  }
}

function getSlug({ values, name, url }: JekyllDocument, path: string, kind: 'post' | 'page'): string {
  const own = toText(values.slug)
  const last =
    path
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.html?$/, '') ?? ''
  const isOwnPath = kind === 'page' || 'permalink' in values
  const candidates = [own, isOwnPath ? last.replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '') : undefined, name, url]
  return candidates.map((text) => slugify(text ?? '')).find((slug) => slug !== '') ?? kind
}

/** `redirect_from` of a plugin, and the aliases of others, each with the other form that the server answers. */
function getAliases(values: Tree): string[] {
  return ['redirect_from', 'alias', 'aliases'].flatMap((field) =>
    getTexts(values, field).flatMap((written) => {
      const path = toPath(written)
      return path === undefined ? [] : [path, ...getOtherForms(path)]
    }),
  )
}

/** The decoded path of an alias, which may be a URL of the site. */
function toPath(written: string): string | undefined {
  const path = written.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '')
  return path === '' ? undefined : decodePath(`/${path}`.replace(/^\/+/, '/'))
}

function parseUpdated(values: Tree, isQuoted: boolean, { timeZone }: JekyllConfig): string | undefined {
  const written = toText(values.last_modified_at)
  const date = written === undefined ? undefined : parseRubyDate(written, isQuoted, timeZone)
  return date && formatDate(date)
}
