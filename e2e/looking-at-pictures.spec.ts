import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const POST = '/posts/pictures-of-every-kind/'
const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  desk: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
}

/** How far the page has moved without the reader’s doing, while each picture came into view (Cumulative Layout Shift). */
async function layoutShift(page: Page): Promise<number> {
  for (const image of await page.getByRole('main').locator('img').all()) {
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.complete)).toBe(true)
  }
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect()
          // Playwright’s scrolling is nobody’s doing, so that no shift is excused by it.
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 500)
      }),
  )
}

for (const [device, options] of Object.entries(DEVICES)) {
  test.describe(`at a ${device}`, () => {
    test.use(options)

    test('nothing moves when pictures arrive', async ({ page }) => {
      // Each comes late, when everything else has its place.
      await page.route('**/immutable/*.{avif,webp,jpg,png,gif,svg}', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 200))
        await route.continue()
      })
      for (const path of [POST, '/posts/every-construct/', '/posts/drawing-the-new-teams/']) {
        await page.goto(path)
        expect(await layoutShift(page), path).toBe(0)
      }
    })

    test('the browser takes the smallest AVIF that is sharp', async ({ page }) => {
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

test('sizes tell the truth in every window', async ({ page }) => {
  await page.goto(POST)
  const photo = page.getByRole('img', { name: 'Hills in the evening' })
  for (const width of [320, 390, 600, 768, 1024, 1280, 1920, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    const { told, shown } = await photo.evaluate((node) => {
      const sizes = node.parentElement?.querySelector('source')?.sizes ?? ''
      const [condition = '', wide = '', narrow = ''] = sizes.split(/(?<=\)) (?=\S)|, (?=\d+vw$)/)
      const ruler = document.createElement('div')
      ruler.style.width = matchMedia(condition).matches ? wide : narrow
      document.body.append(ruler)
      const told = ruler.getBoundingClientRect().width
      ruler.remove()
      return { told, shown: node.clientWidth }
    })
    // In a narrow face the text is a little less wide, which the browser cannot know so early.
    expect(Math.abs(told - shown) / shown, `at ${width} px ${shown} px are shown, ${told} px told`).toBeLessThan(0.06)
  }
})

test('the first picture is asked for at once, the others when they come near', async ({ page }) => {
  await page.goto(POST)
  const images = page.getByRole('article').locator('img')
  await expect(images.first()).toHaveAttribute('fetchpriority', 'high')
  await expect(images.first()).not.toHaveAttribute('loading')
  for (const image of (await images.all()).slice(1)) await expect(image).toHaveAttribute('loading', 'lazy')
})

test('a photo stands upright, and its transparent neighbour lets the page through', async ({ page }) => {
  await page.goto(POST)
  const photo = await page.getByRole('img', { name: 'Hills in the evening' }).boundingBox()
  expect((photo?.width ?? 0) / (photo?.height ?? 1)).toBeCloseTo(4 / 3, 2)
  const drawing = page.getByRole('img', { name: 'Three circles that overlap' })
  expect(await drawing.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
})

test('a picture moves, unless the reader wants nothing to move', async ({ page }) => {
  await page.goto(POST)
  const wave = page.getByRole('img', { name: 'Nine dots that go up and down' })
  await wave.scrollIntoViewIfNeeded()
  await expect.poll(() => wave.evaluate((node: HTMLImageElement) => node.currentSrc)).toMatch(/-animation\.webp$/)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => wave.evaluate((node: HTMLImageElement) => node.currentSrc)).toMatch(/-still\.webp$/)
})

test('a picture is opened in full by a link to it, from the folder of all posts too', async ({ page, request }) => {
  await page.goto(POST)
  for (const name of ['photo in full', 'more of that morning']) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    const response = await request.get(new URL(href ?? '', page.url()).href)
    expect(response.headers()['content-type'], name).toBe('image/jpeg')
  }
})

test('variants may be kept for good', async ({ page, request }) => {
  await page.goto(POST)
  const source = await page.getByRole('img', { name: 'Hills in the evening' }).getAttribute('src')
  expect((await request.get(source ?? '')).headers()['cache-control']).toContain('immutable')
})

test('the page asks no other host for anything', async ({ page }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.goto(POST)
  await layoutShift(page)
  expect([...hosts]).toEqual([new URL(sites.fixture.url).host])
})

for (const [name, { outDir }] of Object.entries(sites)) {
  test(`no image of the ${name} site says where or with what it was taken`, async () => {
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

test('the photo of the fixture says all of it', async () => {
  const { exif, orientation } = await sharp(join(sites.fixture.contentDir, `${POST.slice(1)}hills.jpg`)).metadata()
  expect(exif?.includes('Privatecam')).toBe(true)
  expect(orientation).toBe(6)
})

test.describe('below a path of its host', () => {
  test('pictures are found there', async ({ page }) => {
    await page.goto(`${sites.below.url}${POST}`)
    await expect(page.getByRole('img', { name: 'Hills in the evening' })).toHaveJSProperty('complete', true)
    expect(
      await page
        .getByRole('img', { name: 'Hills in the evening' })
        .evaluate((node: HTMLImageElement) => [node.currentSrc, node.naturalWidth > 0]),
    ).toEqual([expect.stringContaining('/notes/immutable/hills-'), true])
  })
})
