import { join } from 'node:path'
import { siteConfig } from '@/lib/config/settings'
import { outputFile } from '@/lib/node/fs'
import { startWorker } from '@/lib/node/worker-pool'
import { commonWordsPath, postTitlesPath, vocabularyPath } from '@/lib/routing/urls'
import { startIndex, stopPagefind, writeIndex } from './pagefind-worker'
import type { SearchDocument } from './search-document'
import { pagefindFolder } from './search-paths'

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
  const options = { language, pagesFile }
  // Writing fails in the same way.
  worker.run(startIndex, options).catch(() => undefined)
  return {
    async build(documents, outputDir) {
      const outputPath = join(outputDir, pagefindFolder)
      const { vocabulary, commonWords } = await worker.run(writeIndex, { documents, outputPath, options })
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
