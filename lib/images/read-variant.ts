import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { lookup } from 'mrmime'
import { encodeVariants, fileOfVariant, type ImageWork } from './encode-variants'

/**
 * Makes one variant of an image, or takes it from the cache: for dev, where most are never looked at.
 *
 * @param name of the variant’s file
 * @returns nothing where no text has such an image
 */
export async function readVariant(name: string): Promise<{ bytes: Uint8Array; mimeType: string } | undefined> {
  const { IMAGES_FILE = '', IMAGE_CACHE_DIR = '' } = process.env
  // The content check writes it anew when a text or an image has changed.
  const images: ImageWork[] = JSON.parse(await readFile(/* turbopackIgnore: true */ IMAGES_FILE, 'utf8'))
  for (const work of images) {
    const variant = work.variants.find(({ path }) => basename(path) === name)
    if (!variant) continue
    await encodeVariants(IMAGE_CACHE_DIR, { ...work, variants: [variant] })
    const file = fileOfVariant(IMAGE_CACHE_DIR, work, variant.recipe)
    return { bytes: await readFile(/* turbopackIgnore: true */ file), mimeType: lookup(name) ?? '' }
  }
  return undefined
}
