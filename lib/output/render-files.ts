import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createProgressReport } from '@/lib/command-line/progress'
import type { SitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { isCached, writeCache } from '@/lib/images/image-cache'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import type { FolderContent } from '@/lib/node/sync-folder'
import { decodePath, servedFile } from '@/lib/routing/paths'
import { isImmutable } from '@/lib/routing/urls'
import { getGeneratedFiles, PNG } from './files'

/** Renders all generated files of a site. Immutable files are taken from the cache if it has them. */
export async function renderGeneratedFiles(
  site: Site,
  { imageCacheDir }: Pick<SitePaths, 'imageCacheDir'>,
): Promise<FolderContent> {
  const files: FolderContent = new Map()
  const generated = getGeneratedFiles(site)
  const report = createProgressReport('Feeds, share images and other files')
  let drawn = 0
  await forEachConcurrent(generated, async ({ path, type, render }) => {
    // Other steps of the build run at the same time.
    await setImmediate()
    const cached = join(imageCacheDir, basename(path))
    if (isImmutable(path) && !(await isCached(cached))) {
      await writeCache(cached, await render())
      if (type === PNG) drawn++
    }
    files.set(servedFile(decodePath(path)), isImmutable(path) ? { copyOf: cached } : await render())
    report(files.size, generated.length)
  })
  if (drawn > 0) console.log(`Share images: drew ${drawn}.`)
  return files
}
