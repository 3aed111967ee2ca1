import type { ChildProcess } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { hashContent } from '@/lib/build-cache/hash-content'
import { writeFileAtomic } from '@/lib/node/fs'
import { cleanIndex } from './clean-index'
import { renderIndexedPage } from './indexed-page'
import type { SearchDocument } from './search-document'
import { countTextsByWord, getWords, renderCommonWords, renderVocabulary } from './vocabulary'

/** A post or page in the index. */
type IndexedPage = Pick<SearchDocument, 'url' | 'key'> & {
  /** As Pagefind gets it. */
  html: string
  /** Its normalized words, each once, with spaces between them. */
  words: string
}

/**
 * The size of an index file. A search loads one file per word; with Pagefind’s default of 20,000, each has about 30 kB.
 * The setting is unstable: should it be removed, a search would still work, but load more.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '2000'

/** Part of the hash of a file of pages, and raised when these have another form. */
const FORMAT = '1'

/** Fails when Pagefind’s process ends: its library would wait for an answer for ever. */
const end = new Promise<never>((_, reject) => {
  subscribe('child_process', (message) => {
    const { process } = message as { process: ChildProcess }
    process.once('exit', (code, signal) => {
      const fix = 'run the command again; 6,000 posts take 2 GB of memory'
      reject(new Error(`its process has ended with ${signal ?? `code ${code}`} (${fix})`))
    })
  })
})
// It is waited for together with something else.
end.catch(() => undefined)

type Options = {
  /** The language of all pages, ISO 639. */
  language: string
  /** Where the pages are kept for the next index. */
  pagesFile: string | undefined
}

let started: Promise<void> | undefined
let index: PagefindIndex

/** The pages in the index, in its order. */
let indexed: IndexedPage[]

/**
 * Begins an index with the pages of the last one, unless it has begun.
 *
 * @throws if Pagefind cannot start, or its process ends
 */
export function startIndex({ language, pagesFile }: Options): Promise<void> {
  started ??= untilEnd(async () => {
    await createEmptyIndex(language)
    // A newer Pagefind may refuse one of them.
    await setPages(pagesFile === undefined ? [] : readPages(pagesFile), language).catch(() =>
      createEmptyIndex(language),
    )
  })
  return started
}

/**
 * Writes the index of the site into a folder.
 *
 * @returns the texts of `vocabulary.ts`
 * @throws if Pagefind cannot start, index a page or write the index, or its process ends
 */
export async function writeIndex({
  documents,
  outputPath,
  options,
}: {
  documents: SearchDocument[]
  outputPath: string
  options: Options
}): Promise<{ vocabulary: string; commonWords: string }> {
  await startIndex(options)
  return untilEnd(async () => {
    const known = new Map(indexed.map((page) => [page.key, page]))
    const pages = documents.map((document) => known.get(document.key) ?? toIndexedPage(document))
    await setPages(pages, options.language)
    const writing = index.writeFiles({ outputPath })
    const counts = countTextsByWord(pages.map(({ words }) => words.split(' ')))
    const { errors } = await writing
    if (errors.length > 0) throw new Error(errors.join('\n'))
    await cleanIndex(outputPath)
    if (options.pagesFile !== undefined) writePages(pages, options.pagesFile)
    return { vocabulary: renderVocabulary(counts), commonWords: renderCommonWords(counts, pages.length) }
  })
}

/** Ends Pagefind for this thread. What it is doing fails. */
export async function stopPagefind(): Promise<void> {
  await close()
}

/** Runs something that fails if Pagefind’s process ends meanwhile. */
async function untilEnd<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await Promise.race([end, run()])
  } catch (error) {
    throw new Error(`Pagefind cannot index the site: ${error instanceof Error ? error.message : error}`)
  }
}

/** Has the index consist of these pages. Pagefind replaces a page of the same URL, but can neither remove nor move one. */
async function setPages(pages: IndexedPage[], language: string): Promise<void> {
  if (!indexed.every(({ url }, position) => url === pages[position]?.url)) {
    await index.deleteIndex()
    await createEmptyIndex(language)
  }
  const changed = pages.filter(({ key }, position) => key !== indexed[position]?.key)
  const failures = await Promise.all(changed.map(addPage))
  if (failures.flat().length > 0) throw new Error(failures.flat().join('\n'))
  indexed = pages
}

/** @returns why Pagefind cannot index the page */
async function addPage({ url, html }: IndexedPage): Promise<string[]> {
  const { errors } = await index.addHTMLFile({ url, content: html })
  return errors.map((error) => `${url}: ${error}`)
}

async function createEmptyIndex(language: string): Promise<void> {
  const created = await createIndex({ forceLanguage: language })
  if (!created.index) throw new Error(created.errors.join(' '))
  index = created.index
  indexed = []
}

function toIndexedPage(document: SearchDocument): IndexedPage {
  const { url, key, title, text } = document
  return { url, key, html: renderIndexedPage(document), words: getWords(`${title}\n${text}`).join(' ') }
}

/** A hash, and the pages in JSON: a damaged page would be published. */
function writePages(pages: IndexedPage[], file: string): void {
  const json = JSON.stringify(pages)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { recursive: true, force: true })
  writeFileAtomic(file, `${hashContent(FORMAT, json)}\n${json}`)
}

function readPages(file: string): IndexedPage[] {
  try {
    const [hash, json = ''] = readFileSync(file, 'utf8').split('\n', 2)
    return hash === hashContent(FORMAT, json) ? JSON.parse(json) : []
  } catch {
    // There is none yet, or it cannot be read.
    return []
  }
}
