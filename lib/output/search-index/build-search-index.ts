import { rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { SiteFolders } from '@/lib/config/paths'
import type { ContentReport } from '@/lib/content/compile/compile-content'
import { filesBelow, outputFile } from '@/lib/node/fs'
import { commonWordsPath, pagefindPath, postTitlesPath, vocabularyPath } from '@/lib/routing/urls'
import pagefind from '@/node_modules/pagefind/package.json' with { type: 'json' }
import { siteConfig } from '@/site.config'
import { searchDocuments } from './search-document'
import { searchPage } from './search-page'
import { commonWordsOf, countTexts, vocabularyOf } from './vocabulary'

/**
 * How much of the index is in one file. A search loads a file for each of its words, with Pagefind’s own 20,000
 * some 30 kB each. The setting is one of its environment alone, and not promised to stay; without it more is loaded.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '2000'

/**
 * Has Pagefind index every published post and page. It reads them from the library, so that it works
 * while Next renders the same, and meets nothing that is held back.
 *
 * One index for all languages, stemmed as the site’s: Pagefind would make one for each `<html lang>`,
 * and search in that of the page alone.
 *
 * @throws where Pagefind cannot read a page
 */
export async function buildSearchIndex(
  { library, renderings }: Pick<ContentReport, 'library' | 'renderings'>,
  { staticFilesDir }: Pick<SiteFolders, 'staticFilesDir'>,
): Promise<void> {
  const documents = searchDocuments(library)
  const { index, errors } = await createIndex({ forceLanguage: new Intl.Locale(siteConfig.language).language })
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(' ')}`)
  const added = await Promise.all(
    documents.map(async (document) => {
      const { errors } = await index.addHTMLFile({ url: document.url, content: searchPage(document) })
      return errors.map((error) => `${document.file}: ${error}`)
    }),
  )
  const outputPath = join(staticFilesDir, pagefindPath(pagefind.version))
  const written = await index.writeFiles({ outputPath })
  await close()
  const complaints = [...added.flat(), ...written.errors]
  if (complaints.length > 0) throw new Error(`Pagefind cannot index the site:\n${complaints.join('\n')}`)
  await removeUnused(outputPath)
  const texts = documents.map(({ file, title }) => `${title}\n${renderings.get(file)?.text ?? ''}`)
  const counts = countTexts(texts)
  await outputFile(join(staticFilesDir, vocabularyPath), vocabularyOf(counts))
  await outputFile(join(staticFilesDir, commonWordsPath), commonWordsOf(counts, texts.length))
  const titles = library.posts.map(({ slug, title }) => `${slug}\t${title}`)
  await outputFile(join(staticFilesDir, postTitlesPath), titles.join('\n'))
}

/** Pagefind writes its own search interfaces too, and its program for the languages it does not know. */
async function removeUnused(folder: string) {
  const files = await filesBelow(folder)
  const knowsTheLanguage = files.some((file) => /^wasm\.(?!unknown)/.test(file))
  const unused = files.filter((file) => {
    if (file === 'pagefind.js') return false
    return ['.js', '.css'].includes(extname(file)) || (knowsTheLanguage && basename(file) === 'wasm.unknown.pagefind')
  })
  await Promise.all(unused.map((file) => rm(join(folder, file))))
}
