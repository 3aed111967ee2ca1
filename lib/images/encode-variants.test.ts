import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodeVariants, fileOfVariant, type ImageWork } from './encode-variants'
import { isImageComplaint } from './image-facts'
import { makeImageReader } from './measure-image'
import { animation, cameraPhoto, pixels, temporaryFolder } from './testing/an-image'
import { original, pictureOf, variantsOf } from './variants'

test('variants are upright, in their formats and widths, and hold nothing of the camera', async () => {
  const { work, cacheDir } = await prepare('photo.jpg', await cameraPhoto())
  await encodeVariants(cacheDir, work)
  const made = await Promise.all(work.variants.map(({ recipe }) => readFile(fileOfVariant(cacheDir, work, recipe))))
  const found = await Promise.all(made.map((bytes) => sharp(bytes).metadata()))

  expect(found.map(({ format, compression, width, height }) => [compression ?? format, width, height])).toEqual([
    ['jpeg', 200, 400],
    ['av1', 200, 400],
    ['webp', 200, 400],
  ])
  expect(found.map(({ exif, xmp, orientation }) => [exif, xmp, orientation])).toEqual(
    made.map(() => [undefined, undefined, undefined]),
  )
  expect(made.some((bytes) => bytes.includes('Privatecam'))).toBe(false)
})

test('a photo is in every width of its variants', async () => {
  const { work, cacheDir } = await prepare('photo.jpg', await pixels(1600, 100).jpeg().toBuffer())
  await encodeVariants(cacheDir, work)
  const widths = work.variants.map(async ({ recipe }) => {
    const { width } = await sharp(await readFile(fileOfVariant(cacheDir, work, recipe))).metadata()
    return [recipe.kind === 'resize' && recipe.width, width]
  })

  for (const [wanted, found] of await Promise.all(widths)) expect(found).toBe(wanted)
})

test('transparency survives', async () => {
  const { work, cacheDir } = await prepare('drawing.png', await pixels(900, 100, 4).png().toBuffer())
  await encodeVariants(cacheDir, work)

  for (const { recipe } of work.variants) {
    expect((await sharp(await readFile(fileOfVariant(cacheDir, work, recipe))).metadata()).hasAlpha).toBe(true)
  }
})

test('an animation keeps its pictures and its pace; its first picture stands alone', async () => {
  const { work, cacheDir } = await prepare('wave.gif', await animation(4))
  await encodeVariants(cacheDir, work)
  const found = await Promise.all(
    work.variants.map(async ({ recipe }) => {
      const bytes = await readFile(fileOfVariant(cacheDir, work, recipe))
      const { pages, delay } = await sharp(bytes, { animated: true }).metadata()
      return [recipe.kind, pages ?? 1, delay?.[0]]
    }),
  )

  expect(found).toEqual([
    ['copy', 4, 100],
    ['still', 1, undefined],
    ['animation', 4, 100],
  ])
})

test('what was made is not made again, under whatever name', async () => {
  const photo = await pixels(600, 400).jpeg().toBuffer()
  const { work, cacheDir, folder } = await prepare('photo.jpg', photo)
  const made = await encodeVariants(cacheDir, work)
  const again = await prepare('renamed.jpg', photo, folder)

  expect([made, await encodeVariants(cacheDir, work), await encodeVariants(cacheDir, again.work)]).toEqual([2, 0, 0])
})

test('what is missing is made, and only that', async () => {
  const { work, cacheDir } = await prepare('photo.jpg', await pixels(600, 400).jpeg().toBuffer())
  const [first] = work.variants.filter(({ recipe }) => recipe.kind === 'resize')
  await encodeVariants(cacheDir, { ...work, variants: first ? [first] : [] })

  expect(await encodeVariants(cacheDir, work)).toBe(1)
})

test('nothing half made is left in the cache', async () => {
  const { work, cacheDir } = await prepare('photo.jpg', await pixels(600, 400).jpeg().toBuffer())
  await encodeVariants(cacheDir, work)

  expect((await readdir(cacheDir)).filter((name) => name.endsWith('.new'))).toEqual([])
})

test('an original that is linked to keeps its size', async () => {
  const { work, cacheDir, facts, source } = await prepare('photo.jpg', await cameraPhoto())
  const { recipe } = original(source, facts)
  await encodeVariants(cacheDir, { ...work, variants: [{ path: '', recipe }] })
  const { width, height, exif } = await sharp(await readFile(fileOfVariant(cacheDir, work, recipe))).metadata()

  expect([width, height, exif]).toEqual([200, 400, undefined])
})

async function prepare(name: string, bytes: Uint8Array, into?: string) {
  const folder = into ?? (await temporaryFolder())
  const [source, cacheDir] = [join(folder, name), join(folder, 'cache')]
  await writeFile(source, bytes)
  const facts = await makeImageReader(cacheDir)(source)
  if (isImageComplaint(facts)) throw new Error(facts.message)
  const work: ImageWork = { source, hash: facts.hash, variants: variantsOf(pictureOf(source, facts)) }
  return { work, cacheDir, facts, folder, source }
}
