import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { siteConfig } from '@/lib/config/settings'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { listFiles, outputFile } from '@/lib/node/fs'
import { startWorker } from '@/lib/node/worker-pool'
import { commonWordsPath, postTitlesPath, vocabularyPath } from '@/lib/routing/urls'
import { restoreOriginals } from './index-text'
import { renderIndexedPage } from './indexed-page'
import { type IndexedPage, startIndex, stopPagefind, writeIndex } from './pagefind-worker'
import type { SearchDocument } from './search-document'
import { pagefindFolder } from './search-paths'
import { getWords } from './vocabulary'

/** Pagefind in a thread of its own. */
export type SearchIndexer = {
  /**
   * Builds the search index of all posts and pages.
   *
   * @param outputDir the folder whose files are copied to the root of the site
   * @throws if Pagefind cannot index a page, or its process ends
   */
  build: (documents: SearchDocument[], outputDir: string) => Promise<void>
  /** Ends Pagefind, whatever it is doing. */
  stop: () => Promise<void>
}

/**
 * Starts Pagefind. There is one index for all languages, which uses the stemming of the site’s language. By default,
 * Pagefind creates one index per `<html lang>`, and a search finds only pages in the language of the current page.
 *
 * @param pagesFile where the pages of the last index are kept: Pagefind begins with them, since most will be the same
 */
export function startSearchIndexer(pagesFile?: string): SearchIndexer {
  const worker = startWorker(new URL('./pagefind-worker.ts', import.meta.url))
  const { language } = new Intl.Locale(siteConfig.language)
  const started = worker.run(startIndex, { language, pagesFile })
  // Reported where it is waited for.
  started.catch(() => undefined)
  return {
    async build(documents, outputDir) {
      const known = new Set(await started)
      const pages = documents.map((document) => (known.has(document.key) ? document.key : toIndexedPage(document)))
      const outputPath = join(outputDir, pagefindFolder)
      const { failures, vocabulary, commonWords } = await worker.run(writeIndex, { pages, outputPath, pagesFile })
      if (failures.size > 0) throw new Error(formatFailures(failures, documents))
      await removeUnused(outputPath)
      await restoreFragments(outputPath)
      const titles = documents.flatMap(({ type, slug, title }) => (type === 'Post' ? [`${slug}\t${title}`] : []))
      await outputFile(join(outputDir, vocabularyPath), vocabulary)
      await outputFile(join(outputDir, commonWordsPath), commonWords)
      await outputFile(join(outputDir, postTitlesPath), titles.join('\n'))
    },
    stop: () => worker.run(stopPagefind, undefined).finally(worker.end),
  }
}

/** Builds a search index once, see `SearchIndexer`. */
export async function buildSearchIndex(documents: SearchDocument[], outputDir: string): Promise<void> {
  const indexer = startSearchIndexer()
  await indexer.build(documents, outputDir).finally(indexer.stop)
}

function toIndexedPage(document: SearchDocument): IndexedPage {
  const { url, key, title, text } = document
  return { url, key, html: renderIndexedPage(document), words: getWords(`${title}\n${text}`).join(' ') }
}

function formatFailures(failures: ReadonlyMap<string, string>, documents: SearchDocument[]): string {
  const lines = documents.flatMap(({ url, _id }) => {
    const failure = failures.get(url)
    return failure === undefined ? [] : [`${_id}: ${failure}`]
  })
  return `Pagefind cannot index the site:\n${lines.join('\n')}`
}
/** Puts the originals of words back into the pages that browsers load, see `toIndexText`. */
async function restoreFragments(folder: string) {
  const fragments = (await listFiles(folder)).filter((file) => file.endsWith('.pf_fragment'))
  await forEachConcurrent(fragments, async (file) => {
    const path = join(folder, file)
    const indexed = String(gunzipSync(await readFile(path)))
    const restored = restoreOriginals(indexed)
    if (restored !== indexed) await writeFile(path, gzipSync(restored, { level: 9 }))
  })
}

/** Removes Pagefind’s own user interface, and its WebAssembly for unsupported languages if the site’s is supported. */
async function removeUnused(folder: string) {
  const files = await listFiles(folder)
  const isLanguageSupported = files.some((file) => /^wasm\.(?!unknown)/.test(file))
  const unused = files.filter((file) => {
    if (file === 'pagefind.js') return false
    return (
      ['.js', '.css'].includes(extname(file)) || (isLanguageSupported && basename(file) === 'wasm.unknown.pagefind')
    )
  })
  await Promise.all(unused.map((file) => rm(join(folder, file))))
}
