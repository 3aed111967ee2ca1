import { posix } from 'node:path'
import { parseDate } from '@/lib/dates/parse-date'
import { isFinding } from '@/lib/diagnostics/issue'
import { readFrontMatter } from '@/lib/import/front-matter/read-front-matter'
import { listSourceFiles } from '@/lib/import/list-source-files'
import type { Note } from '@/lib/import/note'
import { getBaseName } from '@/lib/import/plan/file-names'
import { readText } from '@/lib/import/read-text'
import type { ImportSystem, SourceEntry, SourceSite } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'

const MARKDOWN = /\.(md|markdown|mdown|mkdn?)$/i
/** Folders of editors and tools. */
const HIDDEN = /(^|\/)(\.|node_modules$)/

const READ_FIELDS = ['title', 'date', 'created', 'updated', 'modified', 'slug', 'tags', 'tag', 'categories', 'category']
const OTHER_FIELDS = ['author', 'authors', 'aliases', 'draft', 'published']

/** A folder of Markdown files, such as a vault of Obsidian: all of them are posts. */
export const markdown: ImportSystem = {
  name: 'markdown',
  async recognize(folder) {
    const files = (await list(folder)).filter(isText)
    return files.length === 0 ? undefined : `it has ${files.length} Markdown files, and no settings of a system`
  },
  async read(folder) {
    const files = await list(folder)
    const read = await Promise.all(files.filter(isText).map((file) => readEntry(folder, file)))
    const assets = files.filter((file) => !isText(file)).map((file) => ({ file, path: `/${file.normalize('NFC')}` }))
    const site: SourceSite = {
      settings: { timeZone: 'UTC', navigation: [] },
      entries: read.map(({ entry }) => entry),
      assets,
      lists: [],
      notes: read.flatMap(({ notes }) => notes),
      convertBody: async ({ body }) => ({ markdown: body, notes: [], templates: [] }),
    }
    return site
  },
}

function list(folder: string): Promise<string[]> {
  return listSourceFiles(folder, { isSkipped: (path) => HIDDEN.test(path) })
}

function isText(file: string): boolean {
  return MARKDOWN.test(file)
}

async function readEntry(folder: string, file: string): Promise<{ entry: SourceEntry; notes: Note[] }> {
  const { text, notes: encodingNotes } = await readText(folder, file)
  const source = readFrontMatter(file, text, { allowLeadingLines: true })
  const { values } = source.frontMatter
  const name = getBaseName(file)
  const [, day, rest = name] = /^(\d{4}-\d{2}-\d{2})[-_ ]?(.*)$/.exec(name) ?? []
  const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(source.body)
  const isFirst = heading && source.body.slice(0, heading.index).trim() === ''
  const title = toText(values.title) ?? (isFirst ? heading[1] : undefined) ?? rest.replace(/[-_]+/g, ' ').trim()
  const date = findDate([values.date, values.created, day])
  const notes: Note[] = [...source.notes, ...encodingNotes]
  const entry: SourceEntry = {
    kind: 'post',
    file,
    frontMatter: source.frontMatter,
    title: title || file,
    date,
    updated: findDate([values.updated, values.modified]),
    isDraft: values.draft === true || values.published === false,
    slug: toText(values.slug) ?? (slugify(rest) || slugify(title ?? '')),
    categories: toList(values.categories ?? values.category),
    tags: toList(values.tags ?? values.tag).map((tag) => tag.replace(/^#/, '')),
    authors: toList(values.authors ?? values.author),
    path: `/${posix.join(posix.dirname(file), name)}`.normalize('NFC'),
    aliases: toList(values.aliases).filter((alias) => alias.startsWith('/')),
    fields: {},
    readFields: [...READ_FIELDS, ...OTHER_FIELDS],
    body: source.body,
    format: 'markdown',
    bodyLine: source.bodyLine,
  }
  return { entry, notes }
}

function findDate(values: unknown[]): string | undefined {
  return values.map(toText).find((text) => text !== undefined && !isFinding(parseDate(text, 'UTC')))
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : undefined
}

function toList(value: unknown): string[] {
  const values = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s*,\s*/) : []
  return values.flatMap((entry) => toText(entry) ?? [])
}
