import { constants } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { encodeVariants, fileOfVariant, type ImageWork } from './encode-variants'

/** Makes what the cache does not have of the images that readers see. */
export async function encodeImages(images: ImageWork[], cacheDir: string): Promise<void> {
  const sources = oncePerSource(images)
  let made = 0
  await forEachConcurrent(sources, async (work) => {
    made += await encodeVariants(cacheDir, work)
  })
  if (made > 0) console.log(`Images: made ${made} files of ${sources.length} images.`)
}

/** Puts all that was made, and what needs no making, into a site. */
export async function copyImages(images: ImageWork[], cacheDir: string, siteDir: string): Promise<void> {
  const files = images.flatMap((work) =>
    work.variants.map(({ path, recipe }): [string, string] => [path, fileOfVariant(cacheDir, work, recipe)]),
  )
  await forEachConcurrent(new Map(files), async ([path, file]) => {
    const target = join(siteDir, path)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(file, target, constants.COPYFILE_FICLONE)
  })
}

/** An image may stand in many texts, but is decoded once. */
function oncePerSource(images: ImageWork[]): ImageWork[] {
  const bySource = new Map<string, ImageWork>()
  for (const work of images) {
    const before = bySource.get(work.source)
    const variants = [...(before?.variants ?? []), ...work.variants]
    bySource.set(work.source, {
      ...work,
      variants: [...new Map(variants.map((variant) => [variant.path, variant])).values()],
    })
  }
  return [...bySource.values()]
}
