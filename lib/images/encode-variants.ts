import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import { isCached, writeCache } from './image-cache'
import type { ImageFormat } from './image-format'
import { RECIPES, type Recipe, type Variant } from './variants'

/** What is to be made of one file. */
export type ImageWork = { source: string; hash: string; variants: Variant[] }

/** Where the bytes of a variant are once it is made: in the cache, or where they always were. */
export function fileOfVariant(cacheDir: string, work: Pick<ImageWork, 'source' | 'hash'>, recipe: Recipe): string {
  return recipe.kind === 'copy' ? work.source : join(cacheDir, cacheName(work.hash, recipe))
}

/**
 * Makes those variants of an image that the cache does not have.
 *
 * @returns how many those were
 * @throws where the image cannot be read, which the content check prevents
 */
export async function encodeVariants(cacheDir: string, work: ImageWork): Promise<number> {
  const missing = new Map<string, Recipe>()
  for (const { recipe } of work.variants) {
    const file = fileOfVariant(cacheDir, work, recipe)
    if (recipe.kind !== 'copy' && !(await isCached(file))) missing.set(file, recipe)
  }
  if (missing.size === 0) return 0
  const encode = await makeEncoder(await readFile(work.source), [...missing.values()])
  // One after the other, which bounds the memory; several images are worked on side by side.
  for (const [file, recipe] of missing) await writeCache(file, await encode(recipe).toBuffer())
  return missing.size
}

/** Without the image’s name, since that may change. */
function cacheName(hash: string, recipe: Recipe): string {
  return recipe.kind === 'resize' ? `${hash}-${recipe.width}.${recipe.format}` : `${hash}-${recipe.kind}`
}

/** Sharp is loaded where there is something to do, which a build with a full cache never has. */
async function makeEncoder(bytes: Buffer, recipes: Recipe[]): Promise<(recipe: Recipe) => Sharp> {
  const { default: sharp } = await import('sharp')
  const widths = recipes.flatMap((recipe) => (recipe.kind === 'resize' ? [recipe.width] : []))
  // Decoded once, and to no more than is needed: a large photo is let go of before the encoding begins.
  const decoded =
    widths.length > 0
      ? await sharp(bytes)
          .autoOrient()
          .resize({ width: Math.max(...widths) })
          .raw()
          .toBuffer({ resolveWithObject: true })
      : undefined
  return (recipe) => {
    if (recipe.kind === 'animation') return sharp(bytes, { animated: true }).webp(RECIPES.animation)
    if (recipe.kind === 'still') return sharp(bytes).webp(RECIPES.webp)
    if (recipe.kind === 'resize' && decoded) {
      const resized = sharp(decoded.data, { raw: decoded.info }).resize({ width: recipe.width })
      return inFormat(resized, recipe.format, recipe.isSharp)
    }
    const whole = sharp(bytes).autoOrient().keepIccProfile()
    return recipe.kind === 'clean' ? wholeIn(whole, recipe.format) : whole
  }
}

function inFormat(image: Sharp, format: ImageFormat, isSharp = false): Sharp {
  if (format === 'avif') return image.avif(RECIPES.avif)
  if (format === 'webp') return image.webp(isSharp ? RECIPES.sharpWebp : RECIPES.webp)
  return format === 'png' ? image.png(RECIPES.png) : image.jpeg(RECIPES.jpeg)
}

/** In its own format, at a quality for looking closely. */
function wholeIn(image: Sharp, format: ImageFormat): Sharp {
  return format === 'png' ? image.png(RECIPES.png) : image.toFormat(format, RECIPES.whole)
}
