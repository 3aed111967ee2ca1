import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { palettePng } from './palette-png'

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="61" height="40">
  <rect width="61" height="40" fill="#fffdf8"/><circle cx="20" cy="18" r="15" fill="#85290b"/>
</svg>`

test('preserves every pixel', async () => {
  const { pixels, width, height } = new Resvg(DRAWING).render()
  const png = palettePng(pixels, width, height) ?? new Uint8Array()
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([61, 40])
  expect(data.equals(pixels)).toBe(true)
})

test('returns undefined for more than 256 colours', () => {
  const pixels = new Uint8Array(Uint32Array.from({ length: 257 }, (_, colour) => colour).buffer)
  expect(palettePng(pixels.subarray(0, 4 * 256), 256, 1)).toBeDefined()
  expect(palettePng(pixels, 257, 1)).toBeUndefined()
})
