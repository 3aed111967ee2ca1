// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { renderResponsiveImages } from './responsive-images'
import { aPhoto } from './testing/an-image'
import { toPicture } from './variants'

const pictures = new Map([
  ['photo.jpg', toPicture('/x/photo.jpg', aPhoto({ width: 3000, height: 2000 }))],
  ['drawing.svg', toPicture('/x/drawing.svg', aPhoto({ format: 'svg', width: 400, height: 120, isOpaque: false }))],
])

function render(html: string, links = new Map<string, string>()): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = renderResponsiveImages(html, { pictures, links })
  return body
}

function renderImages(html: string): HTMLImageElement[] {
  return [...render(html).querySelectorAll('img')]
}

const FIRST_SCREEN = `<p>${'word '.repeat(300)}</p>`

test('replaces an image with a <picture> of its variants, within its figure', () => {
  const html = '<figure><img src="photo.jpg" alt="A hill"><figcaption>The hill</figcaption></figure>'
  const picture = render(html).querySelector('figure > picture:first-child')

  expect([...(picture?.children ?? [])].map(({ localName }) => localName)).toEqual(['source', 'source', 'img'])
  expect(picture?.querySelector('source')?.srcset).toMatch(/^\/immutable\/photo-\w+-720\.avif 720w, .* 1440w$/)
  expect(picture?.querySelector('source')?.sizes).toBe('(min-width: 592px) clamp(544px, 486.4px + 9.6vw, 672px), 92vw')
  expect(picture?.querySelector('img')?.alt).toBe('A hill')
  expect(render(html).querySelector('figcaption')?.textContent).toBe('The hill')
})

test('gives images their width and height, so that the layout does not shift', () => {
  const [photo, drawing] = renderImages('<img src="photo.jpg" alt=""><img src="drawing.svg" alt="">')

  expect([photo?.width, photo?.height, photo?.className]).toEqual([1440, 960, 'opaque'])
  expect([drawing?.width, drawing?.height, drawing?.className]).toEqual([400, 120, ''])
})

test('gives an SVG no variants', () => {
  expect(render('<p><img src="drawing.svg" alt=""></p>').querySelector('p')?.firstElementChild?.localName).toBe('img')
})

test('loads the first image near the top with high priority, and all others lazily', () => {
  const priorities = renderImages(
    '<p>A word.</p><img src="photo.jpg" alt=""><img src="drawing.svg" alt=""><img src="https://x.example/a.png" alt="">',
  ).map((image) => ['fetchpriority', 'loading', 'decoding'].map((name) => image.getAttribute(name)))

  expect(priorities).toEqual([
    ['high', null, null],
    [null, 'lazy', 'async'],
    [null, 'lazy', 'async'],
  ])
})

test('loads the first image lazily if it is far down', () => {
  expect(renderImages(`${FIRST_SCREEN}<img src="photo.jpg" alt="">`)[0]?.getAttribute('loading')).toBe('lazy')
})

test('keeps an image of another host, and loads it lazily', () => {
  expect(renderResponsiveImages('<img src="https://x.example/a.png" alt="">', { pictures, links: new Map() })).toBe(
    '<img src="https://x.example/a.png" alt="" loading="lazy" decoding="async">',
  )
})

test('keeps the attributes that an author wrote', () => {
  const [image] = renderImages(`${FIRST_SCREEN}<img src="photo.jpg" alt="" width="300" loading="eager" class="left">`)

  expect([image?.width, image?.height, image?.getAttribute('loading')]).toEqual([300, 200, 'eager'])
  expect(image?.className).toBe('left opaque')
  expect(image?.parentElement?.querySelector('source')?.sizes).toBe('(min-width: 327px) 300px, 92vw')
})

test('keeps a relative width', () => {
  const [image] = renderImages('<img src="photo.jpg" alt="" width="50%">')

  expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['50%', '960'])
})

test('keeps a srcset or <picture> that an author wrote', () => {
  const srcset = render('<img src="photo.jpg" srcset="photo.jpg 2x" alt="">')
  const picture = render('<picture><source srcset="dark.png"><img src="photo.jpg" alt=""></picture>')

  expect(srcset.querySelectorAll('picture, source')).toHaveLength(0)
  expect(picture.querySelectorAll('picture')).toHaveLength(1)
  expect(picture.querySelectorAll('source')).toHaveLength(1)
  expect(picture.querySelector('img')?.width).toBe(1440)
})

test('rewrites links to images that have a URL only after the build', () => {
  const links = new Map([['../maps/map.png', '/immutable/map-1.png']])
  const hrefs = [...render('<a href="../maps/map.png">map</a><a href="map.png">other</a>', links).children].map(
    (link) => link.getAttribute('href'),
  )

  expect(hrefs).toEqual(['/immutable/map-1.png', 'map.png'])
})
