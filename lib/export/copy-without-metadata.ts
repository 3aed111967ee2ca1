import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { encodeVariants, fileOfVariant } from '@/lib/images/encode-variants'
import { isImageComplaint } from '@/lib/images/image-facts'
import { isNamedAsImage } from '@/lib/images/image-format'
import { makeImageReader } from '@/lib/images/measure-image'
import { holdsMetadata } from '@/lib/images/metadata-marks'
import { original } from '@/lib/images/variants'

/** Images that no browser shows, but that a text may link to. */
const OF_PHONES = ['.heic', '.heif']

/**
 * Copies a file into the site. What a camera or an editor has noted in an image, such as where it was
 * taken, is left behind: an image with such notes is written anew, upright and in its own size.
 *
 * @param file its path within both folders
 * @throws naming the image, where it holds notes and cannot be written anew
 */
export async function copyWithoutMetadata(
  file: string,
  { from, to, imageCacheDir }: { from: string; to: string; imageCacheDir: string },
): Promise<void> {
  const [source, target] = [join(from, file), join(to, file)]
  await mkdir(dirname(target), { recursive: true })
  await copyFile((await mustBeCleaned(source)) ? await cleaned(source, file, imageCacheDir) : source, target)
}

async function mustBeCleaned(file: string): Promise<boolean> {
  const ending = extname(file).toLowerCase()
  const isImage = OF_PHONES.includes(ending) || (isNamedAsImage(file) && !['.svg', '.gif'].includes(ending))
  return isImage && holdsMetadata(await readFile(file))
}

async function cleaned(source: string, file: string, imageCacheDir: string): Promise<string> {
  const facts = await makeImageReader(imageCacheDir)(source)
  if (isImageComplaint(facts)) {
    throw new Error(`${file} may say where it was taken, which cannot be taken out: ${facts.message} (${facts.fix})`)
  }
  const variant = original(source, facts)
  const work = { source, hash: facts.hash, variants: [variant] }
  await encodeVariants(imageCacheDir, work)
  return fileOfVariant(imageCacheDir, work, variant.recipe)
}
