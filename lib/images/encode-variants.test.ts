import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { isFinding } from '@/lib/diagnostics/issue'
import { encodeVariants, getVariantFile, type ImageJob } from './encode-variants'
import { createImageReader } from './measure-image'
import { animation, cameraPhoto, pixels, temporaryFolder } from './testing/an-image'
import { getOriginal, getVariants, toPicture, toShareImage } from './variants'

// How fast it is on a busy machine is not what these tests are about.
vi.setConfig({ testTimeout: 60_000 })

test('encodes variants upright, in their formats and sizes, and without the metadata of the camera', async () => {
  const { job, cacheDir } = await prepare('photo.jpg', await cameraPhoto())
  await encodeVariants(cacheDir, job)
  const encoded = await Promise.all(job.variants.map(({ recipe }) => readFile(getVariantFile(cacheDir, job, recipe))))
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
  const { job, cacheDir } = await prepare('photo.jpg', await pixels(1600, 100).jpeg().toBuffer())
  await encodeVariants(cacheDir, job)
  const widths = job.variants.map(async ({ recipe }) => {
    const { width } = await sharp(await readFile(getVariantFile(cacheDir, job, recipe))).metadata()
    return [recipe.kind === 'resize' && recipe.width, width]
  })

  expect(widths.length).toBeGreaterThan(3)
  for (const [wanted, found] of await Promise.all(widths)) expect(found).toBe(wanted)
})

test('encodes the same bytes of a variant, whichever others are in the cache', async () => {
  const photo = await pixels(1600, 1200).jpeg().toBuffer()
  const [whole, single] = [await prepare('photo.jpg', photo), await prepare('photo.jpg', photo)]
  const read = ({ job, cacheDir }: typeof whole) =>
    Promise.all(job.variants.map(({ recipe }) => readFile(getVariantFile(cacheDir, job, recipe))))
  await encodeVariants(whole.cacheDir, whole.job)
  for (const variant of single.job.variants)
    await encodeVariants(single.cacheDir, { ...single.job, variants: [variant] })

  expect(whole.job.variants.length).toBeGreaterThan(3)
  expect(await read(single)).toEqual(await read(whole))
})

test('keeps transparency', async () => {
  const { job, cacheDir } = await prepare('drawing.png', await pixels(900, 100, 4).png().toBuffer())
  await encodeVariants(cacheDir, job)

  expect(job.variants.length).toBeGreaterThan(1)
  for (const { recipe } of job.variants) {
    expect((await sharp(await readFile(getVariantFile(cacheDir, job, recipe))).metadata()).hasAlpha).toBe(true)
  }
})

test('keeps the frames and the speed of an animation, and encodes its first frame as a still image', async () => {
  const { job, cacheDir } = await prepare('wave.gif', await animation(4))
  await encodeVariants(cacheDir, job)
  const found = await Promise.all(
    job.variants.map(async ({ recipe }) => {
      const bytes = await readFile(getVariantFile(cacheDir, job, recipe))
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

test('encodes every format as an image to share', async () => {
  for (const format of ['gif', 'webp', 'avif', 'tiff'] as const) {
    const { source, info, cacheDir } = await prepare(
      `cover.${format}`,
      await pixels(300, 200).toFormat(format).toBuffer(),
    )
    const shared = toShareImage(source, info)
    const job = { source, hash: info.hash, variants: shared ? [shared.variant] : [] }
    await encodeVariants(cacheDir, job)
    const [bytes] = await Promise.all(job.variants.map(({ recipe }) => readFile(getVariantFile(cacheDir, job, recipe))))
    expect(await sharp(bytes).metadata(), format).toMatchObject({ format: 'jpeg', width: 300, height: 200 })
  }
})

test('does not encode an image again, whatever its name', async () => {
  const photo = await pixels(600, 400).jpeg().toBuffer()
  const { job, cacheDir, folder } = await prepare('photo.jpg', photo)
  const encoded = await encodeVariants(cacheDir, job)
  const again = await prepare('renamed.jpg', photo, folder)

  expect([encoded, await encodeVariants(cacheDir, job), await encodeVariants(cacheDir, again.job)]).toEqual([2, 0, 0])
})

test('encodes only the variants that the cache does not have', async () => {
  const { job, cacheDir } = await prepare('photo.jpg', await pixels(600, 400).jpeg().toBuffer())
  const [first] = job.variants.filter(({ recipe }) => recipe.kind === 'resize')
  await encodeVariants(cacheDir, { ...job, variants: first ? [first] : [] })

  expect(await encodeVariants(cacheDir, job)).toBe(1)
})

test('leaves no incomplete file in the cache', async () => {
  const { job, cacheDir } = await prepare('photo.jpg', await pixels(600, 400).jpeg().toBuffer())
  await encodeVariants(cacheDir, job)

  const names = await readdir(cacheDir)
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => name.endsWith('.new'))).toEqual([])
})

test('keeps the size of an original that a text links to', async () => {
  const { job, cacheDir, info, source } = await prepare('photo.jpg', await cameraPhoto())
  const { recipe } = getOriginal(source, info)
  await encodeVariants(cacheDir, { ...job, variants: [{ path: '', recipe }] })
  const { width, height, exif } = await sharp(await readFile(getVariantFile(cacheDir, job, recipe))).metadata()

  expect([width, height, exif]).toEqual([200, 400, undefined])
})

/** Writes an image to a file, measures it, and returns the job that encodes its variants. */
async function prepare(name: string, bytes: Uint8Array, into?: string) {
  const folder = into ?? (await temporaryFolder())
  const [source, cacheDir] = [join(folder, name), join(folder, 'cache')]
  await writeFile(source, bytes)
  const info = await createImageReader(cacheDir)(source)
  if (isFinding(info)) throw new Error(info.message)
  const job: ImageJob = { source, hash: info.hash, variants: getVariants(toPicture(source, info)) }
  return { job, cacheDir, info, folder, source }
}
