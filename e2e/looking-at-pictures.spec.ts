import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const POST = '/posts/pictures-of-every-kind/'
const IMAGES = '**/immutable/*.{avif,webp,jpg,png,gif,svg}'
const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  desk: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
}

/** Where each element around the images is, in CSS pixels from the top of the page. */
function measurePositions(page: Page): Promise<number[]> {
  return page
    .getByRole('main')
    .locator('*:not(img)')
    .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top + scrollY))
}

/** Loads the lazy images too. */
async function loadImages(page: Page) {
  for (const image of await page.getByRole('main').locator('img').all()) {
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.complete)).toBe(true)
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
}

for (const [device, options] of Object.entries(DEVICES)) {
  test.describe(`at a ${device}`, () => {
    test.use(options)

    test('images shift no content when they load', async ({ page }) => {
      for (const path of [POST, '/posts/every-construct/', '/posts/drawing-the-new-teams/']) {
        await page.route(IMAGES, () => {})
        await page.goto(path, { waitUntil: 'domcontentloaded' })
        const before = await measurePositions(page)
        // Playwright continues what it holds.
        await page.unroute(IMAGES)
        await loadImages(page)
        const after = await measurePositions(page)
        const shifts = after.map((position, index) => Math.abs(position - Number(before[index])))
        // The height of an SVG image may be a fraction, which its attribute cannot be.
        expect(Math.max(...shifts), path).toBeLessThan(1)
      }
    })

    test('the browser loads the smallest AVIF that is sharp', async ({ page }) => {
      await page.goto(POST)
      const photo = page.getByRole('img', { name: 'Hills in the evening' })
      const { source, shown } = await photo.evaluate((node: HTMLImageElement) => ({
        source: node.currentSrc,
        shown: node.clientWidth,
      }))
      const wanted = shown * options.deviceScaleFactor
      const width = [720, 1080, 1440].find((candidate) => candidate >= wanted * 0.99)
      expect(source).toMatch(new RegExp(`/immutable/hills-[0-9a-f]+-${width}\\.avif$`))
    })
  })
}

test('the sizes attribute is right at every window width', async ({ page }) => {
  await page.goto(POST)
  const photo = page.getByRole('img', { name: 'Hills in the evening' })
  for (const width of [320, 390, 600, 768, 1024, 1280, 1920, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    const { declared, shown } = await photo.evaluate((node) => {
      const sizes = node.parentElement?.querySelector('source')?.sizes ?? ''
      const [condition = '', wide = '', narrow = ''] = sizes.split(/(?<=\)) (?=\S)|, (?=\d+vw$)/)
      const ruler = document.createElement('div')
      ruler.style.width = matchMedia(condition).matches ? wide : narrow
      document.body.append(ruler)
      const declared = ruler.getBoundingClientRect().width
      ruler.remove()
      return { declared, shown: node.clientWidth }
    })
    // In a narrow fallback font the text is slightly narrower, which the `sizes` attribute cannot express.
    expect(
      Math.abs(declared - shown) / shown,
      `at ${width} px, ${shown} px are shown and ${declared} px declared`,
    ).toBeLessThan(0.06)
  }
})

test('the first image loads with high priority, the others lazily', async ({ page }) => {
  await page.goto(POST)
  const images = page.getByRole('article').locator('img')
  await expect(images.first()).toHaveAttribute('fetchpriority', 'high')
  await expect(images.first()).not.toHaveAttribute('loading')
  for (const image of (await images.all()).slice(1)) await expect(image).toHaveAttribute('loading', 'lazy')
})

test('a photo is upright, and a transparent image has no background', async ({ page }) => {
  await page.goto(POST)
  const photo = await page.getByRole('img', { name: 'Hills in the evening' }).boundingBox()
  expect((photo?.width ?? 0) / (photo?.height ?? 1)).toBeCloseTo(4 / 3, 2)
  const drawing = page.getByRole('img', { name: 'Three circles that overlap' })
  expect(await drawing.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
})

test('an animation plays, unless the reader prefers reduced motion', async ({ page }) => {
  await page.goto(POST)
  const wave = page.getByRole('img', { name: 'Nine dots that go up and down' })
  await wave.scrollIntoViewIfNeeded()
  await expect.poll(() => wave.evaluate((node: HTMLImageElement) => node.currentSrc)).toMatch(/-animation\.webp$/)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => wave.evaluate((node: HTMLImageElement) => node.currentSrc)).toMatch(/-still\.webp$/)
})

test('links to the original images work, relative to the post and to all posts', async ({ page, request }) => {
  await page.goto(POST)
  for (const name of ['photo in full', 'more of that morning']) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    const response = await request.get(new URL(href ?? '', page.url()).href)
    expect(response.headers()['content-type'], name).toBe('image/jpeg')
  }
})

test('image variants are cached for a year', async ({ page, request }) => {
  await page.goto(POST)
  const source = await page.getByRole('img', { name: 'Hills in the evening' }).getAttribute('src')
  expect((await request.get(source ?? '')).headers()['cache-control']).toContain('immutable')
})

test('the page requests nothing from other hosts', async ({ page }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.goto(POST)
  await loadImages(page)
  expect([...hosts]).toEqual([new URL(sites.fixture.url).host])
})

for (const [name, { outDir }] of Object.entries(sites)) {
  test(`no image of the ${name} site has metadata about its place or camera`, async () => {
    const images = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(jpe?g|png|webp|avif)$/.test(file),
    )
    for (const image of images) {
      const bytes = readFileSync(join(outDir, image))
      const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, orientation], image).toEqual([undefined, undefined, undefined, undefined])
      expect(bytes.includes('Privatecam'), image).toBe(false)
    }
  })
}

test('the photo of the fixture has all of this metadata', async () => {
  const { exif, orientation } = await sharp(join(sites.fixture.contentDir, `${POST.slice(1)}hills.jpg`)).metadata()
  expect(exif?.includes('Privatecam')).toBe(true)
  expect(orientation).toBe(6)
})

test.describe('with a base path', () => {
  test('images load', async ({ page }) => {
    await page.goto(`${sites.below.url}${POST}`)
    await expect(page.getByRole('img', { name: 'Hills in the evening' })).toHaveJSProperty('complete', true)
    expect(
      await page
        .getByRole('img', { name: 'Hills in the evening' })
        .evaluate((node: HTMLImageElement) => [node.currentSrc, node.naturalWidth > 0]),
    ).toEqual([expect.stringContaining('/notes/immutable/hills-'), true])
  })
})
