import { extname } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Tree } from '@/lib/import/data/tree'
import { emptyFrontMatter, readFrontMatter } from '@/lib/import/front-matter/read-front-matter'
import { kept, lost, type Note } from '@/lib/import/note'
import { readText } from '@/lib/import/read-text'
import type { SourceFrontMatter } from '@/lib/import/source-site'
import { getDefaults, type JekyllConfig } from '@/lib/import/systems/jekyll/config/jekyll-config'
import { getText, isFalse, isTrue, toText } from '@/lib/import/systems/jekyll/config/values'
import { getCollectionTemplate, getPageTemplate, getUrl } from './permalink'
import { parseRubyDate } from './ruby-date'
import { DATED_NAME, type JekyllFile } from './source-files'
import { getCategories, getTags } from './terms'

/** A post, a draft, a document of another collection or a page, with what Jekyll makes of its front matter. */
export type JekyllDocument = JekyllFile & {
  frontMatter: SourceFrontMatter
  /** The front matter, with what the configuration says where it says nothing. */
  values: Tree
  body: string
  bodyLine: number
  /** `.html`, `.md`, `.xml` … in lower case. */
  extension: string
  format: 'markdown' | 'html' | 'other'
  /** The name of the file without its date. */
  name: string
  date?: Temporal.ZonedDateTime
  title: string
  categories: string[]
  tags: string[]
  isUnpublished: boolean
  url: string
  otherForms: string[]
}

/** Reads a file; `undefined` if it has no front matter and its place does not make it a document either. */
export async function readDocument(
  source: string,
  entry: JekyllFile,
  config: JekyllConfig,
  notes: Note[],
): Promise<JekyllDocument | undefined> {
  const { file } = entry
  const { text, notes: encodingNotes } = await readText(source, file)
  const hasFrontMatter = /^\uFEFF?---[^\S\n]*\r?\n/.test(text)
  if (!hasFrontMatter && entry.kind !== 'post' && entry.kind !== 'draft') return undefined
  const read = hasFrontMatter
    ? readFrontMatter(file, text, { allowDots: true })
    : { frontMatter: emptyFrontMatter(), body: text.replace(/\r\n?/g, '\n'), bodyLine: 1, notes: [] }
  const { frontMatter, body, bodyLine } = read
  notes.push(...encodingNotes, ...read.notes, ...findCapitalFields(file, frontMatter))

  const type = entry.kind === 'other' ? 'pages' : entry.kind === 'document' ? entry.collection : `${entry.kind}s`
  const values: Tree = { ...getDefaults(config, file, type), ...frontMatter.values }
  const extension = extname(file).toLowerCase()
  const isMarkdown = config.markdownExtensions.includes(extension.slice(1))
  const format = isMarkdown ? 'markdown' : /^\.html?$/.test(extension) ? 'html' : 'other'

  const baseName = file.slice(file.lastIndexOf('/') + 1)
  const fileName = baseName.slice(0, baseName.length - extname(file).length)
  const dated = entry.kind === 'other' ? null : DATED_NAME.exec(baseName)
  const name = (dated?.[2] ?? fileName).replace(/\.+$/, '')
  // The date of a page means nothing.
  const date = entry.kind === 'other' ? undefined : findDate(file, values, frontMatter, dated?.[1], config, notes)
  const categories = getCategories(values, entry.folders)
  const title = toText(values.title) ?? toTitle(name)

  const outputExtension = format === 'other' ? toOutputExtension(extension) : '.html'
  const url = getUrl(getTemplate(entry, values, config, outputExtension), {
    collection: entry.collection,
    path: entry.path.slice(0, entry.path.length - extname(file).length),
    ...{ fileName, name, categories, extension: outputExtension },
    ...(getText(values, 'slug') !== undefined && { slug: String(values.slug) }),
    ...(date && { date }),
  })
  return {
    ...{ ...entry, frontMatter, values, body, bodyLine, extension, format, name, title, categories },
    ...(date && { date }),
    tags: getTags(values),
    isUnpublished: entry.kind === 'draft' || isUnpublished(values),
    ...{ url: url.path, otherForms: url.aliases },
  }
}

/** `published: false`, or a `draft` that Jekyll does not know. */
function isUnpublished(values: Tree): boolean {
  return isFalse(values.published) || isTrue(values.draft)
}

function getTemplate(entry: JekyllFile, values: Tree, config: JekyllConfig, extension: string): string {
  const own = getText(values, 'permalink')
  if (own !== undefined) return own
  if (entry.kind === 'post' || entry.kind === 'draft') {
    return config.collections.find(({ label }) => label === 'posts')?.permalink ?? config.permalink
  }
  if (entry.kind === 'other') return getPageTemplate(config, entry.path.replace(/\.[^./]*$/, ''), extension)
  const collection = config.collections.find(({ label }) => label === entry.collection)
  return collection?.permalink ?? getCollectionTemplate(config)
}

function toOutputExtension(extension: string): string {
  return /^\.s[ac]ss$/.test(extension) ? '.css' : extension === '.coffee' ? '.js' : extension
}

function findDate(
  file: string,
  values: Tree,
  frontMatter: SourceFrontMatter,
  inName: string | undefined,
  { timeZone }: JekyllConfig,
  notes: Note[],
): Temporal.ZonedDateTime | undefined {
  const written = toText(values.date)
  const date = written === undefined ? undefined : parseRubyDate(written, frontMatter.isQuoted('date'), timeZone)
  if (written !== undefined && !date) {
    const used = inName === undefined ? 'it has none' : `${inName}, from the name of the file, is used`
    const message = `${written} is not a date, so ${used}`
    const fix = 'write it as 2022-04-04 or 2022-04-04 09:30'
    notes.push({ file, line: frontMatter.getLine('date'), ...lost('dates that cannot be read', message, fix) })
  }
  return date ?? (inName === undefined ? undefined : parseRubyDate(inName, true, timeZone))
}

/** As Jekyll makes a title of the name of a file: `hello-big_world` → `Hello Big_world`. */
function toTitle(name: string): string {
  return name
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ')
}

const FIELDS = 'title date categories category tags tag permalink slug published layout excerpt author'.split(' ')

/** Fields that Jekyll would know in lower case. */
function findCapitalFields(file: string, { values, getLine }: SourceFrontMatter): Note[] {
  const found = Object.keys(values).filter((key) => !FIELDS.includes(key) && FIELDS.includes(key.toLowerCase()))
  const fix = 'write it in lower case if it is meant, and import again'
  return found.map((key) => {
    const message = `${key} means nothing to Jekyll, which reads ${key.toLowerCase()}`
    return { file, line: getLine(key), ...kept('fields that Jekyll ignores', message, fix) }
  })
}
