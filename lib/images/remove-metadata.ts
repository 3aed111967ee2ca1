import { readFile } from 'node:fs/promises'
import { isFinding } from '@/lib/diagnostics/issue'
import { hasMetadata, isPublishedWithoutMetadata } from './embedded-metadata'
import { encodeVariants, getVariantFile } from './encode-variants'
import { createImageReader } from './measure-image'
import { getOriginal } from './variants'

/**
 * Returns the file to publish: for an image with metadata, such as its location, one that is encoded again without it,
 * upright and in the same size; for every other file itself. SVG files, GIFs and other animations are published unchanged.
 *
 * @throws an error with the path of an image whose metadata cannot be removed
 */
export async function removeMetadata(source: string, imageCacheDir: string): Promise<string> {
  return (await hasRemovableMetadata(source)) ? await encodeClean(source, imageCacheDir) : source
}

async function hasRemovableMetadata(file: string): Promise<boolean> {
  return isPublishedWithoutMetadata(file) && hasMetadata(await readFile(file))
}

/** Encodes an image again without its metadata. @returns the file in the cache */
async function encodeClean(source: string, imageCacheDir: string): Promise<string> {
  const info = await createImageReader(imageCacheDir)(source)
  if (isFinding(info)) {
    throw new Error(`the metadata of ${source} cannot be removed: ${info.message} (${info.fix})`)
  }
  const variant = getOriginal(source, info)
  const job = { source, hash: info.hash, variants: [variant] }
  await encodeVariants(imageCacheDir, job)
  return getVariantFile(imageCacheDir, job, variant.recipe)
}
