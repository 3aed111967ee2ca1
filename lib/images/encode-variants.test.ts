import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isFinding } from '@/lib/diagnostics/issue'
import { encodeVariants, fileOfVariant, type ImageWork } from './encode-variants'
import { createImageReader } from './measure-image'
import { animation, cameraPhoto, pixels, temporaryFolder } from './testing/an-image'
import { original, pictureOf, variantsOf } from './variants'

test('encodes variants upright, in their formats and sizes, and without the metadata of the camera', async () => {
  const { work, cacheDir } = await prepare('photo.jpg', await cameraPhoto())
  await encodeVariants(cacheDir, work)
  const encoded = await Promise.all(work.variants.map(({ recipe }) => readFile(fileOfVariant(cacheDir, work, recipe))))
  const found = await Promise.all(encoded.map((bytes) => sharp(bytes).metadata()))

  expect(found.map(({ format, compression, width, height }) => [compression ?? format, width, height])).toEqual([
    ['jpeg', 200, 400],
    ['av1', 200, 400],
    ['webp', 200, 400],
  ])
  expect(found.map(({ exif, xmp, orientation }) => [exif, xmp, orientation])).toEqual(
    encoded.map(() => [undefined, undefined, undefined]),
  )
  expect(encoded.some((bytes) => bytes.includes('Privatecam'))).toBe(false)
})

test('encodes a photo in every width', async () => {
  const { work, cacheDir } = await prepare('photo.jpg', await pixels(1600, 100).jpeg().toBuffer())
  await encodeVariants(cacheDir, work)
  const widths = work.variants.map(async ({ recipe }) => {
    const { width } = await sharp(await readFile(fileOfVariant(cacheDir, work, recipe))).metadata()
    return [recipe.kind === 'resize' && recipe.width, width]
  })

  expect(widths.length).toBeGreaterThan(3)
  for (const [wanted, found] of await Promise.all(widths)) expect(found).toBe(wanted)
})

test('keeps transparency', async () => {
  const { work, cacheDir } = await prepare('drawing.png', await pixels(900, 100, 4).png().toBuffer())
  await encodeVariants(cacheDir, work)

  expect(work.variants.length).toBeGreaterThan(1)
  for (const { recipe } of work.variants) {
    expect((await sharp(await readFile(fileOfVariant(cacheDir, work, recipe))).metadata()).hasAlpha).toBe(true)
  }
})

test('keeps the frames and the speed of an animation, and encodes its first frame as a still image', async () => {
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

test('does not encode an image again, whatever its name', async () => {
  const photo = await pixels(600, 400).jpeg().toBuffer()
  const { work, cacheDir, folder } = await prepare('photo.jpg', photo)
  const encoded = await encodeVariants(cacheDir, work)
  const again = await prepare('renamed.jpg', photo, folder)

  expect([encoded, await encodeVariants(cacheDir, work), await encodeVariants(cacheDir, again.work)]).toEqual([2, 0, 0])
})

test('encodes only the variants that the cache does not have', async () => {
  const { work, cacheDir } = await prepare('photo.jpg', await pixels(600, 400).jpeg().toBuffer())
  const [first] = work.variants.filter(({ recipe }) => recipe.kind === 'resize')
  await encodeVariants(cacheDir, { ...work, variants: first ? [first] : [] })

  expect(await encodeVariants(cacheDir, work)).toBe(1)
})

test('leaves no incomplete file in the cache', async () => {
  const { work, cacheDir } = await prepare('photo.jpg', await pixels(600, 400).jpeg().toBuffer())
  await encodeVariants(cacheDir, work)

  const names = await readdir(cacheDir)
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => name.endsWith('.new'))).toEqual([])
})

test('keeps the size of an original that a text links to', async () => {
  const { work, cacheDir, info, source } = await prepare('photo.jpg', await cameraPhoto())
  const { recipe } = original(source, info)
  await encodeVariants(cacheDir, { ...work, variants: [{ path: '', recipe }] })
  const { width, height, exif } = await sharp(await readFile(fileOfVariant(cacheDir, work, recipe))).metadata()

  expect([width, height, exif]).toEqual([200, 400, undefined])
})

/** Measures an image, and plans the variants that a text shows of it. */
async function prepare(name: string, bytes: Uint8Array, into?: string) {
  const folder = into ?? (await temporaryFolder())
  const [source, cacheDir] = [join(folder, name), join(folder, 'cache')]
  await writeFile(source, bytes)
  const info = await createImageReader(cacheDir)(source)
  if (isFinding(info)) throw new Error(info.message)
  const work: ImageWork = { source, hash: info.hash, variants: variantsOf(pictureOf(source, info)) }
  return { work, cacheDir, info, folder, source }
}
