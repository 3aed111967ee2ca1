import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeImageReader } from './measure-image'
import { animation, cameraPhoto, pixels, temporaryFolder } from './testing/an-image'

async function measure(name: string, bytes: Uint8Array | string) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), bytes)
  return makeImageReader(join(folder, 'cache'))(join(folder, name))
}

test('a photo that lies on its side is measured upright, and holds metadata', async () => {
  expect(await measure('photo.jpg', await cameraPhoto())).toMatchObject({
    format: 'jpeg',
    width: 200,
    height: 400,
    isOpaque: true,
    holdsMetadata: true,
  })
})

test.each(['avif', 'gif', 'jpeg', 'png', 'tiff', 'webp'] as const)('a %s without metadata is known', async (format) => {
  const name = { jpeg: 'x.JPG', tiff: 'x.tif' }[format as string] ?? `x.${format}`

  expect(await measure(name, await pixels(64, 48).toFormat(format).toBuffer())).toMatchObject({
    format,
    width: 64,
    height: 48,
    holdsMetadata: format === 'tiff',
    isAnimated: false,
  })
})

test('a PNG with transparency is not opaque', async () => {
  expect(await measure('x.png', await pixels(64, 48, 4).png().toBuffer())).toMatchObject({ isOpaque: false })
})

test('a GIF of several pictures moves, and is as high as one of them', async () => {
  expect(await measure('x.gif', await animation(3))).toMatchObject({ isAnimated: true, width: 120, height: 80 })
})

test('an animated PNG moves', async () => {
  const png = await pixels(64, 48).png().toBuffer()
  const control = Buffer.from('0000000861635 44c0000000200000000f38d9370'.replace(' ', ''), 'hex')
  const apng = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])

  expect(await measure('x.png', apng)).toMatchObject({ format: 'png', isAnimated: true })
})

test.each(['jpeg', 'webp', 'avif', 'tiff', 'png'] as const)('where a %s was taken is noticed', async (format) => {
  const image = pixels(64, 48).withExif({ IFD3: { GPSLatitudeRef: 'N' } })

  expect(await measure(`x.${format}`, await image.toFormat(format).toBuffer())).toMatchObject({ holdsMetadata: true })
})

test('what an image is called does not change what is known of it; what it holds does', async () => {
  const [one, other] = await Promise.all([pixels(64, 48).png().toBuffer(), pixels(64, 48).png().toBuffer()])
  const [a, b, c] = [await measure('a.png', one), await measure('b.png', one), await measure('c.png', other)]

  expect(b).toEqual(a)
  expect(c).not.toMatchObject({ hash: 'hash' in a && a.hash })
})

test('an image is decoded once, for whoever asks', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'x.png'), await pixels(64, 48).png().toBuffer())
  const first = await makeImageReader(join(folder, 'cache'))(join(folder, 'x.png'))
  vi.doMock('sharp', () => {
    throw new Error('It was decoded again.')
  })
  const second = await makeImageReader(join(folder, 'cache'))(join(folder, 'x.png'))
  vi.doUnmock('sharp')

  expect(second).toEqual(first)
})

test('a changed image is measured again', async () => {
  const folder = await temporaryFolder()
  const read = makeImageReader(join(folder, 'cache'))
  await writeFile(join(folder, 'x.png'), await pixels(64, 48).png().toBuffer())
  await read(join(folder, 'x.png'))
  await writeFile(join(folder, 'x.png'), await pixels(32, 48).png().toBuffer())

  expect(await read(join(folder, 'x.png'))).toMatchObject({ width: 32 })
})

test('a file that is gone is an error of whoever asked', async () => {
  const folder = await temporaryFolder()
  await rm(join(folder, 'x.png'), { force: true })

  await expect(makeImageReader(folder)(join(folder, 'x.png'))).rejects.toThrow('ENOENT')
})
