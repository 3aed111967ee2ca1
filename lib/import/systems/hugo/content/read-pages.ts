import type { Tree } from '@/lib/import/data/tree'
import { type ReadSource, readFrontMatter } from '@/lib/import/front-matter/read-front-matter'
import { kept, lost, type Note } from '@/lib/import/note'
import { readText } from '@/lib/import/read-text'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { getText, getValue } from '@/lib/import/systems/hugo/config/tree'
import { createCascade } from './cascade'
import type { ContentFile } from './content-files'
import { type PageDates, readPageDates } from './page-dates'
import { getListPath, getPagePaths } from './page-path'

/** A file of the content as Hugo reads it. */
export type HugoPage = Pick<ReadSource, 'frontMatter' | 'body' | 'bodyLine'> & {
  source: ContentFile
  values: Tree
  title: string
  dates: PageDates
  /** The folders that are sections, from the content down. */
  sections: string[]
  /** Decoded, without the path the site is below: the one it is served at, then others. */
  paths: string[]
}

/** Reads the files of the content. Bundles without a page of their own (`headless`) are left out. */
export async function readPages(
  folder: string,
  files: ContentFile[],
  config: HugoConfig,
): Promise<{ pages: HugoPage[]; notes: Note[] }> {
  const notes: Note[] = []
  const branches = new Set(
    files.filter(({ kind }) => kind === 'section').map(({ folders, name }) => [...folders, name].join('/')),
  )
  const pages: HugoPage[] = []
  const read: { source: ContentFile; text: ReadSource; values: Tree }[] = []
  for (const source of files) {
    const found = await readText(folder, source.file).catch((error: Error) => error)
    if (found instanceof Error) {
      const fix = 'correct it, and import again'
      notes.push({ file: source.file, line: 1, ...lost('files that cannot be read', found.message, fix) })
      continue
    }
    const { text: written, notes: encodingNotes } = found
    const text = readFrontMatter(source.file, written, { allowLeadingLines: true, lowerCaseKeys: true })
    notes.push(...encodingNotes, ...text.notes)
    read.push({ source: withFormat(source, text), text, values: text.frontMatter.values })
  }
  const cascade = createCascade(
    read.filter(({ source }) => source.kind === 'section'),
    getValue(config.tree, 'cascade'),
  )
  for (const { source, text, values: written } of read) {
    const values = cascade(source, written)
    const frontMatter = { ...text.frontMatter, values }
    if (values.headless === true) {
      const message = 'a headless bundle has no page; its files are imported'
      notes.push({ file: source.file, line: frontMatter.getLine('headless'), ...kept('headless bundles', message) })
      continue
    }
    const dates = readPageDates(source, frontMatter, config, notes)
    const title = getText(values, 'title') ?? (source.kind === 'section' ? '' : toTitle(dates.name))
    const sections = source.folders.filter(
      (_, index, all) => index === 0 || branches.has(all.slice(0, index + 1).join('/')),
    )
    const page = { ...text, frontMatter, source, values, title, dates, sections }
    pages.push({ ...page, paths: getPaths(page, config) })
  }
  return { pages, notes }
}

/** `markup` decides before the extension. */
function withFormat(source: ContentFile, { frontMatter }: ReadSource): ContentFile {
  const markup = getText(frontMatter.values, 'markup')?.toLowerCase()
  if (markup === 'html') return { ...source, format: 'html' }
  return markup !== undefined && ['md', 'markdown', 'goldmark'].includes(markup)
    ? { ...source, format: 'markdown' }
    : source
}

function getPaths({ source, values, title, dates, sections }: Omit<HugoPage, 'paths'>, config: HugoConfig): string[] {
  const { folders, name, language, kind } = source
  const { pathPrefix } = language
  const url = getText(values, 'url')
  if (kind === 'section' && url === undefined) {
    return [getListPath([...folders, name].filter(Boolean), pathPrefix, config)]
  }
  const slug = getText(values, 'slug') ?? dates.slug
  const day = dates.date?.slice(0, 10) ?? '0001-01-01'
  return getPagePaths({ folders, sections, name, title, slug, url, day, pathPrefix }, config)
}

/** As Jekyll makes a title of a file name: `the-step-back` → `The Step Back`. */
function toTitle(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .trim()
}
