import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import type { Progress } from '@/lib/command-line/progress'
import { siteConfig } from '@/lib/config/settings'
import type { Site } from '@/lib/content/site'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { listFiles, outputFile } from '@/lib/node/fs'
import { commonWordsPath, postTitlesPath, vocabularyPath } from '@/lib/routing/urls'
import { restoreOriginals } from './index-text'
import { renderIndexedPage } from './indexed-page'
import { getSearchDocuments, type SearchDocument } from './search-document'
import { pagefindFolder } from './search-paths'
import { countTextsByWord, renderCommonWords, renderVocabulary } from './vocabulary'

/**
 * The size of an index file. A search loads one file per word; with Pagefind’s default of 20,000, each has about 30 kB.
 * The setting is unstable: should it be removed, a search would still work, but load more.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '2000'

/**
 * Builds the search index of all posts and pages with Pagefind.
 *
 * There is one index for all languages, which uses the stemming of the site’s language. By default, Pagefind creates
 * one index per `<html lang>`, and a search finds only pages in the language of the current page.
 *
 * @param outputDir the folder whose files are copied to the root of the site
 * @throws if Pagefind cannot index a page
 */
export async function buildSearchIndex(
  site: Pick<Site, 'posts' | 'pages'>,
  outputDir: string,
  onProgress?: Progress,
): Promise<void> {
  const documents = getSearchDocuments(site)
  const { index, errors } = await createIndex({ forceLanguage: new Intl.Locale(siteConfig.language).language })
  if (!index) throw new Error(`Pagefind cannot start: ${errors.join(' ')}`)
  const failures: string[] = []
  let finished = 0
  const add = async (document: SearchDocument) => {
    // Lets the pages before this one be sent to Pagefind, which is a process of its own.
    await setImmediate()
    const { errors } = await index.addHTMLFile({ url: document.url, content: renderIndexedPage(document) })
    failures.push(...errors.map((error) => `${document._id}: ${error}`))
    onProgress?.(++finished, documents.length)
  }
  await forEachConcurrent(documents, add, 16)
  const outputPath = join(outputDir, pagefindFolder)
  const writing = index.writeFiles({ outputPath })
  const texts = documents.map(({ title, text }) => `${title}\n${text}`)
  const counts = countTextsByWord(texts)
  const written = await writing
  await close()
  failures.push(...written.errors)
  if (failures.length > 0) throw new Error(`Pagefind cannot index the site:\n${failures.join('\n')}`)
  await removeUnused(outputPath)
  await restoreFragments(outputPath)
  const titles = site.posts.map(({ slug, title }) => `${slug}\t${title}`)
  await outputFile(join(outputDir, vocabularyPath), renderVocabulary(counts))
  await outputFile(join(outputDir, commonWordsPath), renderCommonWords(counts, texts.length))
  await outputFile(join(outputDir, postTitlesPath), titles.join('\n'))
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
