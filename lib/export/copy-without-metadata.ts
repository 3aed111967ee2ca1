import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { isFinding } from '@/lib/diagnostics/issue'
import { encodeVariants, fileOfVariant } from '@/lib/images/encode-variants'
import { isNamedAsImage } from '@/lib/images/image-format'
import { createImageReader } from '@/lib/images/measure-image'
import { hasMetadata } from '@/lib/images/metadata-marks'
import { original } from '@/lib/images/variants'

/** Images that no browser shows, but that a text may link to. */
const OF_PHONES = ['.heic', '.heif']

/**
 * Copies a file into the site without the metadata that a camera or an editor has added to an image, such as where
 * it was taken: an image with metadata is encoded again, upright and in its own size.
 *
 * @throws naming the image, if it has metadata and cannot be encoded again
 */
export async function copyWithoutMetadata(source: string, target: string, imageCacheDir: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await copyFile((await mustBeCleaned(source)) ? await cleaned(source, imageCacheDir) : source, target)
}

async function mustBeCleaned(file: string): Promise<boolean> {
  const ending = extname(file).toLowerCase()
  const isImage = OF_PHONES.includes(ending) || (isNamedAsImage(file) && !['.svg', '.gif'].includes(ending))
  return isImage && hasMetadata(await readFile(file))
}

async function cleaned(source: string, imageCacheDir: string): Promise<string> {
  const info = await createImageReader(imageCacheDir)(source)
  if (isFinding(info)) {
    throw new Error(`${source} may contain where it was taken, which cannot be removed: ${info.message} (${info.fix})`)
  }
  const variant = original(source, info)
  const work = { source, hash: info.hash, variants: [variant] }
  await encodeVariants(imageCacheDir, work)
  return fileOfVariant(imageCacheDir, work, variant.recipe)
}
