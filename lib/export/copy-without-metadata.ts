import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isFinding } from '@/lib/diagnostics/issue'
import { hasMetadata, isPublishedWithoutMetadata } from '@/lib/images/embedded-metadata'
import { encodeVariants, getVariantFile } from '@/lib/images/encode-variants'
import { createImageReader } from '@/lib/images/measure-image'
import { getOriginal } from '@/lib/images/variants'

/**
 * Copies a file into the site. An image with metadata, such as its location, is encoded again without it, upright and
 * in the same size. SVG and GIF files are copied unchanged.
 *
 * @throws an error with the path of an image whose metadata cannot be removed
 */
export async function copyWithoutMetadata(source: string, target: string, imageCacheDir: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await copyFile((await hasRemovableMetadata(source)) ? await removeMetadata(source, imageCacheDir) : source, target)
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
