import type { ChildProcess } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { hashContent } from '@/lib/build-cache/hash-content'
import { writeFileAtomic } from '@/lib/node/fs'
import { countTextsByWord, renderCommonWords, renderVocabulary } from './vocabulary'

/** A post or page in the index. */
export type IndexedPage = {
  /** Its path, encoded. */
  url: string
  /** Identifies the rest. */
  key: string
  /** As Pagefind gets it. */
  html: string
  /** Its normalized words, each once, with spaces between them. */
  words: string
}

/** An index that has been written. */
export type WrittenIndex = {
  /** What Pagefind says of pages that it cannot index, by their URLs. */
  failures: Map<string, string>
  /** The texts of `vocabulary.ts`. */
  vocabulary: string
  commonWords: string
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

let language: string
let index: PagefindIndex

/** The pages in the index, in its order. */
let indexed: IndexedPage[] = []

/** Why Pagefind could not index pages, by their URLs. */
let failures = new Map<string, string>()

/**
 * Begins an index with the pages of the last one.
 *
 * @param options.language the language of all pages, ISO 639
 * @param options.pagesFile where `writeIndex` has kept those pages
 * @returns their keys
 * @throws if Pagefind cannot start, or its process ends
 */
export function startIndex(options: { language: string; pagesFile: string | undefined }): Promise<string[]> {
  return untilEnd(async () => {
    const { pagesFile } = options
    language = options.language
    index = await createEmptyIndex()
    await setPages(pagesFile === undefined ? [] : readPages(pagesFile))
    return indexed.map(({ key }) => key)
  })
}

/**
 * Writes the index of pages into a folder.
 *
 * @param options.pages all of them in their order; for one whose key `startIndex` has returned, that is enough
 * @param options.pagesFile where the pages are kept for the next index
 * @throws if Pagefind cannot write the index, or its process ends
 */
export function writeIndex({
  pages,
  outputPath,
  pagesFile,
}: {
  pages: (IndexedPage | string)[]
  outputPath: string
  pagesFile: string | undefined
}): Promise<WrittenIndex> {
  return untilEnd(async () => {
    const known = new Map(indexed.map((page) => [page.key, page]))
    await setPages(pages.flatMap((page) => (typeof page === 'string' ? (known.get(page) ?? []) : page)))
    const writing = index.writeFiles({ outputPath })
    const counts = countTextsByWord(indexed.map(({ words }) => words.split(' ')))
    const { errors } = await writing
    if (errors.length > 0) throw new Error(errors.join('\n'))
    if (pagesFile !== undefined && failures.size === 0) writePages(pagesFile)
    return {
      failures,
      vocabulary: renderVocabulary(counts),
      commonWords: renderCommonWords(counts, indexed.length),
    }
  })
}

/** Ends Pagefind. What it is doing fails. */
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
async function setPages(pages: IndexedPage[]): Promise<void> {
  if (!indexed.every(({ url }, position) => url === pages[position]?.url)) {
    await index.deleteIndex()
    index = await createEmptyIndex()
    indexed = []
    failures = new Map()
  }
  const changed = pages.filter(({ key }, position) => key !== indexed[position]?.key)
  await Promise.all(changed.map(addPage))
  indexed = pages
}

async function addPage({ url, html }: IndexedPage): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: html })
  failures.delete(url)
  if (errors.length > 0) failures.set(url, errors.join(' '))
}

async function createEmptyIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(errors.join(' '))
  return index
}

/** A hash, and the pages in JSON: a damaged page would be published. */
function writePages(file: string): void {
  const json = JSON.stringify(indexed)
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
