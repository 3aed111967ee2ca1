import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { copyToNewFolder, outputFile, writeFileAtomic } from '@/lib/node/fs'
import { decodePath } from '@/lib/routing/paths'
import { isImmutable } from '@/lib/routing/urls'
import { getGeneratedFiles } from './files'

/** Writes all generated files of a site into `filesDir`. Immutable files are copied from the cache if it has them. */
export async function writeGeneratedFiles(
  site: Site,
  { filesDir, imageCacheDir }: Pick<SitePaths, 'filesDir' | 'imageCacheDir'>,
): Promise<void> {
  await mkdir(imageCacheDir, { recursive: true })
  let drawn = 0
  await forEachConcurrent(getGeneratedFiles(site), async (file) => {
    const target = join(filesDir, decodePath(file.path))
    if (!isImmutable(file.path)) {
      await outputFile(target, await file.render())
      return
    }
    const cached = join(imageCacheDir, basename(file.path))
    if (!existsSync(cached)) {
      writeFileAtomic(cached, await file.render())
      drawn++
    }
    await copyToNewFolder(cached, target)
  })
  if (drawn > 0) console.log(`Share images: drew ${drawn}.`)
}
