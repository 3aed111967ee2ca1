import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import { isCached, writeCache } from './image-cache'
import type { ImageFormat } from './image-format'
import { MAX_WIDTH, RECIPES, type Recipe, type Variant } from './variants'

/** An image file and the variants to encode from it. `hash` is that of its `ImageInfo`. */
export type ImageJob = { source: string; hash: string; variants: Variant[] }

/** The file of a variant: in the cache once it is encoded, or the source itself for a plain copy. */
export function getVariantFile(cacheDir: string, job: Pick<ImageJob, 'source' | 'hash'>, recipe: Recipe): string {
  return recipe.kind === 'copy' ? job.source : join(cacheDir, cacheFileName(job.hash, recipe))
}

/**
 * Encodes the variants of an image that are not in the cache yet.
 *
 * @returns the number of variants encoded
 * @throws if the image cannot be decoded, which the content check rules out
 */
export async function encodeVariants(cacheDir: string, job: ImageJob): Promise<number> {
  const missing = new Map<string, Recipe>()
  for (const { recipe } of job.variants) {
    const file = getVariantFile(cacheDir, job, recipe)
    if (recipe.kind !== 'copy' && !(await isCached(file))) missing.set(file, recipe)
  }
  if (missing.size === 0) return 0
  const encode = await createEncoder(await readFile(job.source), [...missing.values()])
  // One at a time to limit memory; several images are encoded concurrently.
  for (const [file, recipe] of missing) await writeCache(file, await encode(recipe).toBuffer())
  return missing.size
}

/** Without the name of the image, since a renamed image does not have to be encoded again. */
function cacheFileName(hash: string, recipe: Recipe): string {
  return recipe.kind === 'resize' ? `${hash}-${recipe.width}.${recipe.format}` : `${hash}-${recipe.kind}`
}

/** Loads sharp on demand: a build with a full cache never needs it. */
async function createEncoder(bytes: Buffer, recipes: Recipe[]): Promise<(recipe: Recipe) => Sharp> {
  const { default: sharp } = await import('sharp')
  // Decoded once, at the largest width of any variant, so that a large photo is not kept in memory while encoding. At
  // the largest one that is missing, the bytes of a variant would depend on which others are in the cache.
  const decoded = recipes.some(({ kind }) => kind === 'resize')
    ? await sharp(bytes)
        .autoOrient()
        .resize({ width: MAX_WIDTH, withoutEnlargement: true })
        .raw()
        .toBuffer({ resolveWithObject: true })
    : undefined
  return (recipe) => {
    if (recipe.kind === 'animation') return sharp(bytes, { animated: true }).webp(RECIPES.animation)
    if (recipe.kind === 'still') return sharp(bytes).webp(RECIPES.webp)
    if (recipe.kind === 'resize' && decoded) {
      const resized = sharp(decoded.data, { raw: decoded.info }).resize({ width: recipe.width })
      return encodeResized(resized, recipe.format, recipe.isSharp)
    }
    const upright = sharp(bytes).autoOrient().keepIccProfile()
    return recipe.kind === 'clean' ? encodeFullSize(upright, recipe.format) : upright
  }
}

function encodeResized(image: Sharp, format: ImageFormat, isSharp = false): Sharp {
  if (format === 'avif') return image.avif(isSharp ? RECIPES.sharpAvif : RECIPES.avif)
  if (format === 'webp') return image.webp(isSharp ? RECIPES.sharpWebp : RECIPES.webp)
  return format === 'png' ? image.png(RECIPES.png) : image.jpeg(RECIPES.jpeg)
}

/** Keeps format and size, at a higher quality than resized variants. */
function encodeFullSize(image: Sharp, format: ImageFormat): Sharp {
  return format === 'png' ? image.png(RECIPES.png) : image.toFormat(format, RECIPES.whole)
}
