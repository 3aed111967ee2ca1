import { expect, test } from 'vitest'
import { aPhoto } from './testing/an-image'
import { original, pictureOf, sizesOf, variantsOf } from './variants'

test('a photo becomes AVIF and WebP in every width the layout uses, and no wider', () => {
  const { sources, image } = pictureOf('/x/My Photo.JPG', aPhoto({ width: 6000, height: 4000 }))

  expect(sources.map(({ mimeType, variants }) => [mimeType, variants.map(({ width }) => width)])).toEqual([
    ['image/avif', [720, 1080, 1440]],
    ['image/webp', [720, 1080, 1440]],
  ])
  expect(image).toEqual({
    path: '/immutable/my-photo-0123456789abcdef-1440.jpg',
    recipe: { kind: 'resize', format: 'jpeg', width: 1440 },
  })
})

test('the shape of a photo is that of what is shown', () => {
  expect(pictureOf('x.jpg', aPhoto({ width: 6000, height: 4000 }))).toMatchObject({ width: 1440, height: 960 })
})

test('nothing is made larger than it is, nor hardly smaller', () => {
  const { sources, image } = pictureOf('x.jpg', aPhoto({ width: 1000, height: 500 }))

  expect(sources[0]?.variants.map(({ width }) => width)).toEqual([720, 1000])
  expect(image).toEqual({ path: '/immutable/x-0123456789abcdef.jpg', recipe: { kind: 'copy' } })
})

test('an original with metadata is cleaned', () => {
  const photo = aPhoto({ width: 750, height: 500, holdsMetadata: true })

  expect(pictureOf('x.jpg', photo).image.recipe).toEqual({ kind: 'clean', format: 'jpeg' })
  expect(original('x.jpg', photo).recipe).toEqual({ kind: 'clean', format: 'jpeg' })
})

test.each([
  ['jpeg', true, 'jpeg'],
  ['png', false, 'png'],
  ['webp', true, 'jpeg'],
  ['avif', false, 'png'],
  ['tiff', true, 'jpeg'],
] as const)('what everybody can read of a %s is, where it is opaque (%s), a %s', (format, isOpaque, expected) => {
  const { recipe } = pictureOf('x', aPhoto({ format, isOpaque, width: 3000, height: 2000 })).image

  expect(recipe).toMatchObject({ kind: 'resize', format: expected })
})

test('a GIF that moves stays one, and stands still for readers who ask for that', () => {
  const { image, sources } = pictureOf('x.gif', aPhoto({ format: 'gif', isAnimated: true }))

  expect(image.recipe).toEqual({ kind: 'copy' })
  expect(sources.map(({ media, variants }) => [media, variants[0]?.recipe.kind])).toEqual([
    ['(prefers-reduced-motion: reduce)', 'still'],
    [undefined, 'animation'],
  ])
})

test.each([
  ['an SVG', aPhoto({ format: 'svg' })],
  ['a small file', aPhoto({ format: 'png', bytes: 500 })],
])('%s is shown as it is', (_, facts) => {
  expect(pictureOf('x', facts)).toMatchObject({ image: { recipe: { kind: 'copy' } }, sources: [], width: 1600 })
})

test('an SVG without a size has none', () => {
  const { width: _, height: __, ...unsized } = aPhoto({ format: 'svg' })

  expect(pictureOf('x.svg', unsized)).not.toHaveProperty('width')
})

test('what is higher than a WebP may be has none', () => {
  const { sources } = pictureOf('x.png', aPhoto({ format: 'png', width: 1440, height: 30_000 }))

  expect(sources.find(({ mimeType }) => mimeType === 'image/webp')?.variants.map(({ width }) => width)).toEqual([720])
})

test('names are the image’s own where they can stand in an address everywhere', () => {
  const path = (name: string) => variantsOf(pictureOf(name, aPhoto({ bytes: 1 })))[0]?.path

  expect([path('/x/Übersicht über 2.png'), path('/x/図.png')]).toEqual([
    '/immutable/bersicht-ber-2-0123456789abcdef.jpg',
    '/immutable/image-0123456789abcdef.jpg',
  ])
})

test('sizes are those of the text: they grow with the window, and no further than the image', () => {
  expect([sizesOf(1440), sizesOf(600), sizesOf(300)]).toEqual([
    '(min-width: 592px) clamp(544px, 486.4px + 9.6vw, 672px), 92vw',
    '(min-width: 592px) clamp(544px, 486.4px + 9.6vw, 600px), 92vw',
    '(min-width: 327px) 300px, 92vw',
  ])
})
