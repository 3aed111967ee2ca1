import { readFile } from 'node:fs/promises'
import { resolveSitePaths } from '@/lib/config/paths'
import { encodeVariants, getVariantFile, type ImageJob } from './encode-variants'

/**
 * Returns one variant of an image for the dev server, which encodes each variant on demand.
 *
 * @param path of its URL
 * @returns `undefined` if no text has such an image
 */
export async function readVariant(path: string): Promise<Uint8Array | undefined> {
  const { imagesFile, imageCacheDir } = resolveSitePaths()
  const images: ImageJob[] = JSON.parse(await readFile(/* turbopackIgnore: true */ imagesFile, 'utf8'))
  for (const job of images) {
    const variant = job.variants.find((candidate) => candidate.path === path)
    if (!variant) continue
    await encodeVariants(imageCacheDir, { ...job, variants: [variant] })
    return await readFile(/* turbopackIgnore: true */ getVariantFile(imageCacheDir, job, variant.recipe))
  }
  return undefined
}
