import { constants } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { encodeVariants, fileOfVariant, type ImageWork } from './encode-variants'

/** Encodes those variants of the images of a site that the cache does not have. */
export async function encodeImages(images: ImageWork[], cacheDir: string): Promise<void> {
  const sources = groupBySource(images)
  let encoded = 0
  await forEachConcurrent(sources, async (work) => {
    encoded += await encodeVariants(cacheDir, work)
  })
  if (encoded > 0) console.log(`Images: encoded ${encoded} files from ${sources.length} images.`)
}

/** Copies all variants of the images of a site into it, from the cache or from where they always were. */
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

/** An image can be in many texts, but is decoded once. */
function groupBySource(images: ImageWork[]): ImageWork[] {
  const bySource = new Map<string, ImageWork>()
  for (const work of images) {
    const variants = [...(bySource.get(work.source)?.variants ?? []), ...work.variants]
    bySource.set(work.source, {
      ...work,
      variants: [...new Map(variants.map((variant) => [variant.path, variant])).values()],
    })
  }
  return [...bySource.values()]
}
