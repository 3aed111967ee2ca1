import { readFile } from 'node:fs/promises'
import { resolveSitePaths } from '@/lib/config/paths'
import { encodeVariants, fileOfVariant, type ImageWork } from './encode-variants'

/**
 * The bytes of one variant of an image, encoded unless the cache has it: for dev, where most are never looked at.
 *
 * @param path of its URL
 * @returns nothing where no text has such an image
 */
export async function readVariant(path: string): Promise<Uint8Array | undefined> {
  const { imagesFile, imageCacheDir } = resolveSitePaths()
  const images: ImageWork[] = JSON.parse(await readFile(/* turbopackIgnore: true */ imagesFile, 'utf8'))
  for (const work of images) {
    const variant = work.variants.find((candidate) => candidate.path === path)
    if (!variant) continue
    await encodeVariants(imageCacheDir, { ...work, variants: [variant] })
    return await readFile(/* turbopackIgnore: true */ fileOfVariant(imageCacheDir, work, variant.recipe))
  }
  return undefined
}
