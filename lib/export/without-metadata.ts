import { readFile } from 'node:fs/promises'
import { isFinding } from '@/lib/diagnostics/issue'
import { hasMetadata, isPublishedWithoutMetadata } from '@/lib/images/embedded-metadata'
import { encodeVariants, getVariantFile } from '@/lib/images/encode-variants'
import { createImageReader } from '@/lib/images/measure-image'
import { getOriginal } from '@/lib/images/variants'

/**
 * Returns the file to publish: for an image with metadata, such as its location, one that is encoded again without it,
 * upright and in the same size; for every other file itself. SVG and GIF files are published unchanged.
 *
 * @throws an error with the path of an image whose metadata cannot be removed
 */
export async function withoutMetadata(source: string, imageCacheDir: string): Promise<string> {
  return (await hasRemovableMetadata(source)) ? await removeMetadata(source, imageCacheDir) : source
}

async function hasRemovableMetadata(file: string): Promise<boolean> {
  return isPublishedWithoutMetadata(file) && hasMetadata(await readFile(file))
}

/** Returns a file with the same image without its metadata. */
async function removeMetadata(source: string, imageCacheDir: string): Promise<string> {
  const info = await createImageReader(imageCacheDir)(source)
  if (isFinding(info)) {
    throw new Error(`the metadata of ${source} cannot be removed: ${info.message} (${info.fix})`)
  }
  const variant = getOriginal(source, info)
  const job = { source, hash: info.hash, variants: [variant] }
  await encodeVariants(imageCacheDir, job)
  return getVariantFile(imageCacheDir, job, variant.recipe)
}
