import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { isFinding } from '@/lib/diagnostics/issue'
import { createImageReader } from './measure-image'
import { animation, cameraPhoto, pixels, temporaryFolder } from './testing/an-image'

/** Measures an image in a file with this name, with an empty cache. */
async function measure(name: string, bytes: Uint8Array | string) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), bytes)
  return createImageReader(join(folder, 'cache'))(join(folder, name))
}

test('measures a rotated photo upright, and detects its metadata', async () => {
  expect(await measure('photo.jpg', await cameraPhoto())).toMatchObject({
    format: 'jpeg',
    width: 200,
    height: 400,
    isOpaque: true,
    hasMetadata: true,
  })
})

test.each(['avif', 'gif', 'jpeg', 'png', 'tiff', 'webp'] as const)('measures a %s without metadata', async (format) => {
  const names: Partial<Record<string, string>> = { jpeg: 'x.JPG', tiff: 'x.tif' }
  const name = names[format] ?? `x.${format}`

  expect(await measure(name, await pixels(64, 48).toFormat(format).toBuffer())).toMatchObject({
    format,
    width: 64,
    height: 48,
    hasMetadata: format === 'tiff',
    isAnimated: false,
  })
})

test('detects transparency', async () => {
  expect(await measure('x.png', await pixels(64, 48, 4).png().toBuffer())).toMatchObject({ isOpaque: false })
})

test('detects an animated GIF, and measures one of its frames', async () => {
  expect(await measure('x.gif', await animation(3))).toMatchObject({ isAnimated: true, width: 120, height: 80 })
})

test('counts the frames of an animation', async () => {
  expect(await measure('x.gif', await animation(3))).toMatchObject({ frames: 3 })
  expect(await measure('x.png', await pixels(64, 48).png().toBuffer())).toMatchObject({ frames: 1 })
})

test('reports an image with more pixels than can be converted', async () => {
  const wall = await pixels(64, 48).png().toBuffer()
  // Its header: the width, the height, and the checksum.
  wall.writeUInt32BE(20_000, 16)
  wall.writeUInt32BE(15_000, 20)
  wall.writeUInt32BE(crc32(wall.subarray(12, 29)), 29)

  expect(await measure('wall.png', wall)).toEqual({
    message: 'wall.png has 300 million pixels',
    fix: 'make it smaller: at most 268 million can be converted',
  })
})

test('detects an animated PNG', async () => {
  const png = await pixels(64, 48).png().toBuffer()
  const control = Buffer.from('0000000861635 44c0000000200000000f38d9370'.replace(' ', ''), 'hex')
  const apng = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])

  expect(await measure('x.png', apng)).toMatchObject({ format: 'png', isAnimated: true })
})

test.each(['jpeg', 'webp', 'avif', 'tiff', 'png'] as const)('detects the location in a %s', async (format) => {
  const image = pixels(64, 48).withExif({ IFD3: { GPSLatitudeRef: 'N' } })

  expect(await measure(`x.${format}`, await image.toFormat(format).toBuffer())).toMatchObject({ hasMetadata: true })
})

test('derives the hash from the content of an image, not from its name', async () => {
  const [one, other] = await Promise.all([pixels(64, 48).png().toBuffer(), pixels(64, 48).png().toBuffer()])
  const [a, b, c] = [await measure('a.png', one), await measure('b.png', one), await measure('c.png', other)]

  const [hash, , otherHash] = [a, b, c].map((info) => (isFinding(info) ? info.message : info.hash))

  expect(b).toEqual(a)
  expect(hash).toMatch(/^[\da-f]{16}$/)
  expect(otherHash).toMatch(/^[\da-f]{16}$/)
  expect(otherHash).not.toBe(hash)
})

test('decodes an image only once, even for another reader', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'x.png'), await pixels(64, 48).png().toBuffer())
  const first = await createImageReader(join(folder, 'cache'))(join(folder, 'x.png'))
  vi.doMock('sharp', () => {
    throw new Error('It was decoded again.')
  })
  const second = await createImageReader(join(folder, 'cache'))(join(folder, 'x.png'))
  vi.doUnmock('sharp')

  expect(second).toEqual(first)
})

test('measures an image again whose measurements in the cache were cut off', async () => {
  const folder = await temporaryFolder()
  const [image, cacheDir] = [join(folder, 'x.png'), join(folder, 'cache')]
  await writeFile(image, await pixels(64, 48).png().toBuffer())
  const first = await createImageReader(cacheDir)(image)
  const [file = ''] = await readdir(cacheDir)
  const cached = join(cacheDir, file)
  const text = await readFile(cached, 'utf8')
  await writeFile(cached, text.slice(0, 10))

  expect(await createImageReader(cacheDir)(image)).toEqual(first)
  expect(await readFile(cached, 'utf8')).toBe(text)
})

test('measures a changed image again', async () => {
  const folder = await temporaryFolder()
  const read = createImageReader(join(folder, 'cache'))
  await writeFile(join(folder, 'x.png'), await pixels(64, 48).png().toBuffer())
  await read(join(folder, 'x.png'))
  await writeFile(join(folder, 'x.png'), await pixels(32, 48).png().toBuffer())

  expect(await read(join(folder, 'x.png'))).toMatchObject({ width: 32 })
})

test('throws for a file that does not exist', async () => {
  const folder = await temporaryFolder()

  await expect(createImageReader(folder)(join(folder, 'x.png'))).rejects.toThrow('ENOENT')
})
