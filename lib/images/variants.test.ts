import { expect, test } from 'vitest'
import { aPhoto } from './testing/an-image'
import { getOriginal, getVariants, toPicture, toPortrait, toShareImage, toSizes } from './variants'

test('offers a photo as AVIF and WebP in every width that the layout uses', () => {
  const { sources, image } = toPicture('/x/My Photo.JPG', aPhoto({ width: 6000, height: 4000 }))

  expect(sources.map(({ mimeType, variants }) => [mimeType, variants.map(({ width }) => width)])).toEqual([
    ['image/avif', [720, 1080, 1440]],
    ['image/webp', [720, 1080, 1440]],
  ])
  expect(image).toEqual({
    path: '/immutable/my-photo-0123456789abcdef-1440.jpg',
    recipe: { kind: 'resize', format: 'jpeg', width: 1440 },
  })
})

test('scales the size of a photo to the widest variant', () => {
  expect(toPicture('x.jpg', aPhoto({ width: 6000, height: 4000 }))).toMatchObject({ width: 1440, height: 960 })
})

test('makes no variant that is wider, or hardly narrower, than the image', () => {
  const { sources, image } = toPicture('x.jpg', aPhoto({ width: 1000, height: 500 }))

  expect(sources[0]?.variants.map(({ width }) => width)).toEqual([720, 1000])
  expect(image).toEqual({ path: '/immutable/x-0123456789abcdef.jpg', recipe: { kind: 'copy' } })
})

test('removes the metadata of an original', () => {
  const photo = aPhoto({ width: 750, height: 500, hasMetadata: true })

  expect(toPicture('x.jpg', photo).image.recipe).toEqual({ kind: 'clean', format: 'jpeg' })
  expect(getOriginal('x.jpg', photo).recipe).toEqual({ kind: 'clean', format: 'jpeg' })
})

test.each([
  ['jpeg', true, 'jpeg'],
  ['png', false, 'png'],
  ['webp', true, 'jpeg'],
  ['avif', false, 'png'],
  ['tiff', true, 'jpeg'],
] as const)('falls back from a %s (opaque: %s) to a %s', (format, isOpaque, expected) => {
  const { recipe } = toPicture('x', aPhoto({ format, isOpaque, width: 3000, height: 2000 })).image

  expect(recipe).toMatchObject({ kind: 'resize', format: expected })
})

test('keeps an animated GIF, and offers a still image to readers who prefer reduced motion', () => {
  const { image, sources } = toPicture('x.gif', aPhoto({ format: 'gif', isAnimated: true }))

  expect(image.recipe).toEqual({ kind: 'copy' })
  expect(sources.map(({ media, variants }) => [media, variants[0]?.recipe.kind])).toEqual([
    ['(prefers-reduced-motion: reduce)', 'still'],
    [undefined, 'animation'],
  ])
})

test('offers a still image of a small animation too, and no other encoding', () => {
  const { image, sources } = toPicture('x.gif', aPhoto({ format: 'gif', isAnimated: true, bytes: 500 }))

  expect(image.recipe).toEqual({ kind: 'copy' })
  expect(sources.map(({ variants }) => variants.map(({ recipe }) => recipe.kind))).toEqual([['still']])
})

test.each([
  ['a photo', aPhoto(), { kind: 'resize', format: 'webp', width: 256 }],
  ['a small PNG', aPhoto({ format: 'png', width: 200, height: 200 }), { kind: 'copy' }],
  ['a small TIFF', aPhoto({ format: 'tiff', width: 200, height: 200 }), { kind: 'resize', format: 'webp', width: 200 }],
])('makes a portrait of %s that every browser shows', (_, info, recipe) => {
  expect(toPortrait('x', info)?.variant.recipe).toEqual(recipe)
})

test('shows an animation with more pixels than can be converted as it is', () => {
  const gif = aPhoto({ format: 'gif', isAnimated: true, width: 1000, height: 780, frames: 400 })
  const { image, sources } = toPicture('x.gif', gif)

  expect(image.recipe).toEqual({ kind: 'copy' })
  expect(sources.map(({ variants }) => variants.map(({ recipe }) => recipe.kind))).toEqual([['still']])
})

test('offers no WebP of an animation that is taller than the format allows', () => {
  expect(toPicture('x.gif', aPhoto({ format: 'gif', isAnimated: true, frames: 2, height: 20_000 })).sources).toEqual([])
})

test.each([
  ['an SVG', aPhoto({ format: 'svg' })],
  ['a small file', aPhoto({ format: 'png', bytes: 500 })],
])('shows %s as it is', (_, info) => {
  expect(toPicture('x', info)).toMatchObject({ image: { recipe: { kind: 'copy' } }, sources: [], width: 1600 })
})

test('has no size for an SVG without one', () => {
  const { width: _, height: __, ...unsized } = aPhoto({ format: 'svg' })

  expect(toPicture('x.svg', unsized)).not.toHaveProperty('width')
})

test('offers no WebP and no AVIF that is taller than the format allows', () => {
  const { sources } = toPicture('x.png', aPhoto({ format: 'png', width: 1440, height: 30_000 }))

  for (const mimeType of ['image/webp', 'image/avif']) {
    const source = sources.find((candidate) => candidate.mimeType === mimeType)
    expect(source?.variants.map(({ width }) => width)).toEqual([720])
  }
})

test('shows an image that is too tall for every modern format as it is', () => {
  const info = aPhoto({ format: 'png', width: 100, height: 40_000 })

  expect(toPicture('x.png', info)).toMatchObject({ image: { recipe: { kind: 'copy' } }, sources: [] })
})

test.each([
  ['jpeg', 'copy'],
  ['png', 'copy'],
  ['gif', 'resize'],
  ['webp', 'resize'],
  ['avif', 'resize'],
  ['tiff', 'resize'],
] as const)('shares a %s as JPEG or PNG (%s)', (format, kind) => {
  expect(toShareImage('x', aPhoto({ format, width: 1200, height: 630 }))).toMatchObject({
    variant: { path: expect.stringMatching(/\.(jpg|png)$/), recipe: { kind } },
    width: 1200,
    height: 630,
  })
})

test('shares a large photo in the size that other sites show, without its metadata', () => {
  expect(toShareImage('x.jpg', aPhoto({ width: 6000, height: 4000, hasMetadata: true }))).toEqual({
    variant: {
      path: '/immutable/x-0123456789abcdef-1440.jpg',
      recipe: { kind: 'resize', format: 'jpeg', width: 1440 },
    },
    width: 1440,
    height: 960,
  })
})

test('shares no SVG, which no site shows', () => {
  expect(toShareImage('x.svg', aPhoto({ format: 'svg' }))).toBeUndefined()
})

test('keeps names of files short, however long that of an image is', () => {
  const variants = getVariants(toPicture(`${'a'.repeat(250)}.jpg`, aPhoto()))

  for (const { path } of variants) expect(path.split('/').at(-1)?.length).toBeLessThan(150)
})

test('keeps the letters and digits of an image’s name that need no encoding in a URL', () => {
  const path = (name: string) => getVariants(toPicture(name, aPhoto({ bytes: 1 })))[0]?.path

  expect([path('/x/Übersicht über 2.png'), path('/x/図.png')]).toEqual([
    '/immutable/bersicht-ber-2-0123456789abcdef.jpg',
    '/immutable/image-0123456789abcdef.jpg',
  ])
})

test('limits sizes to the width of the text and to that of the image', () => {
  expect([toSizes(1440), toSizes(600), toSizes(300)]).toEqual([
    '(min-width: 592px) clamp(544px, 486.4px + 9.6vw, 672px), 92vw',
    '(min-width: 592px) clamp(544px, 486.4px + 9.6vw, 600px), 92vw',
    '(min-width: 327px) 300px, 92vw',
  ])
})
