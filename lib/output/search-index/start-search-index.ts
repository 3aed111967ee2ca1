import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { getCachedFolder } from '@/lib/build-cache/cached-folder'
import type { SitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import type { FolderContent } from '@/lib/node/sync-folder'
import { startSearchIndexer } from './build-search-index'
import { getSearchDocuments } from './search-document'

/**
 * Starts the search index of a build with the pages of the last one while the content is still compiled, if there is an
 * edit at all: otherwise the last index will probably do.
 *
 * @returns a function that finishes the index, or takes over the last one if nothing in it has changed. Unless
 *   the last one will probably do, it sends the documents before its first `await`.
 */
export function startSearchIndex({
  contentDir,
  searchCacheDir,
  searchPagesFile,
}: Pick<SitePaths, 'contentDir' | 'searchCacheDir' | 'searchPagesFile'>): (
  site: Pick<Site, 'posts' | 'pages'>,
  codeFingerprint: string,
) => Promise<FolderContent> {
  let indexer = isEditedSince(searchPagesFile, contentDir) ? startSearchIndexer(searchPagesFile) : undefined
  return async (site, codeFingerprint) => {
    const documents = getSearchDocuments(site, codeFingerprint)
    const keys = documents.map(({ key }) => key)
    const build = (folder: string) => {
      indexer ??= startSearchIndexer(searchPagesFile)
      return indexer.build(documents, folder)
    }
    return getCachedFolder(searchCacheDir, keys, build).finally(() => indexer?.stop())
  }
}

/** Whether a file or folder in a folder is newer than a file, or one of them cannot be read. */
function isEditedSince(file: string, folder: string): boolean {
  try {
    const { mtimeMs } = statSync(file)
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
    return [folder, ...paths].some((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > mtimeMs)
  } catch {
    // The compiler reports what is wrong with the content.
    return true
  }
}
