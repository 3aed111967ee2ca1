import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { isFinding } from '@/lib/diagnostics/issue'
import { hasMetadata } from '@/lib/images/embedded-metadata'
import { encodeVariants, getVariantFile } from '@/lib/images/encode-variants'
import { hasImageExtension } from '@/lib/images/image-format'
import { createImageReader } from '@/lib/images/measure-image'
import { getOriginal } from '@/lib/images/variants'

/** Images that browsers do not support, but that a text may link to. */
const HEIC_EXTENSIONS = ['.heic', '.heif']

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
  const extension = extname(file).toLowerCase()
  const isImage =
    HEIC_EXTENSIONS.includes(extension) || (hasImageExtension(file) && !['.svg', '.gif'].includes(extension))
  return isImage && hasMetadata(await readFile(file))
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
