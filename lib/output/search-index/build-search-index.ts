import { rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { Site } from '@/lib/content/site'
import { listFiles, outputFile } from '@/lib/node/fs'
import { commonWordsPath, pagefindPath, postTitlesPath, vocabularyPath } from '@/lib/routing/urls'
import pagefind from '@/node_modules/pagefind/package.json' with { type: 'json' }
import { siteConfig } from '@/site.config'
import { indexedPage } from './indexed-page'
import { getSearchDocuments } from './search-document'
import { countTexts, listCommonWords, listVocabulary } from './vocabulary'

/**
 * How much of the index is in one file. A search loads a file for each of its words; with Pagefind’s own 20,000
 * that is some 30 kB each. The setting is unstable: without it a search works, and loads more.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '2000'

/**
 * Has Pagefind index every post and page of a site.
 *
 * One index for all languages, stemmed as the site’s: Pagefind would make one for each `<html lang>`,
 * and search in that of the page alone.
 *
 * @param outputDir the folder that becomes, or is copied into, the root of the site
 * @throws where Pagefind cannot read a page
 */
export async function buildSearchIndex(site: Pick<Site, 'posts' | 'pages'>, outputDir: string): Promise<void> {
  const documents = getSearchDocuments(site)
  const { index, errors } = await createIndex({ forceLanguage: new Intl.Locale(siteConfig.language).language })
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(' ')}`)
  const added = await Promise.all(
    documents.map(async (document) => {
      const { errors } = await index.addHTMLFile({ url: document.url, content: indexedPage(document) })
      return errors.map((error) => `${document._id}: ${error}`)
    }),
  )
  const outputPath = join(outputDir, pagefindPath(pagefind.version))
  const written = await index.writeFiles({ outputPath })
  await close()
  const failures = [...added.flat(), ...written.errors]
  if (failures.length > 0) throw new Error(`Pagefind cannot index the site:\n${failures.join('\n')}`)
  await removeUnused(outputPath)
  const texts = documents.map(({ title, text }) => `${title}\n${text}`)
  const counts = countTexts(texts)
  const titles = site.posts.map(({ slug, title }) => `${slug}\t${title}`)
  await outputFile(join(outputDir, vocabularyPath), listVocabulary(counts))
  await outputFile(join(outputDir, commonWordsPath), listCommonWords(counts, texts.length))
  await outputFile(join(outputDir, postTitlesPath), titles.join('\n'))
}

/** Pagefind writes its own search interfaces too, and its program for the languages it does not know. */
async function removeUnused(folder: string) {
  const files = await listFiles(folder)
  const knowsTheLanguage = files.some((file) => /^wasm\.(?!unknown)/.test(file))
  const unused = files.filter((file) => {
    if (file === 'pagefind.js') return false
    return ['.js', '.css'].includes(extname(file)) || (knowsTheLanguage && basename(file) === 'wasm.unknown.pagefind')
  })
  await Promise.all(unused.map((file) => rm(join(folder, file))))
}
