import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { findViolations } from './testing/find-violations'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/* The German site has the second theme with an accent of its own, is dark, and has a web font. */
const { outDir, url } = sites.german

test.use({ baseURL: url, locale: 'de-DE', colorScheme: 'light' })

const DARK_PAPER = { hex: '#10151b', rgb: 'rgb(16, 21, 27)' }
const POST = '/posts/zuhoeren/'

const getBackground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

const listFiles = () => readdirSync(outDir, { recursive: true, encoding: 'utf8' })

test('no file has a colour of the default theme', () => {
  const paper = readFileSync('styles/themes/paper.css', 'utf8').match(/#[\da-f]{6}\b/g) ?? []
  expect(paper.length).toBeGreaterThan(20)
  const files = listFiles().filter((file) => /\.(html|css|js|svg|xml|json|webmanifest)$/.test(file))
  const found = files.flatMap((file) => {
    const text = readFileSync(join(outDir, file), 'utf8').toLowerCase()
    return paper.filter((colour) => text.includes(colour)).map((colour) => `${file}: ${colour}`)
  })
  expect(found).toEqual([])
})

test('share images and icons are drawn on the dark paper', async () => {
  const images = listFiles().filter((file) => /share-\w+\.png$|icon-\d+\.png$|apple-touch-icon\.png$/.test(file))
  expect(images.length).toBeGreaterThan(10)
  for (const image of images) {
    const [r = 0, g = 0, b = 0] = await sharp(join(outDir, image))
      .extract({ left: 2, top: 2, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer()
    expect(`rgb(${r}, ${g}, ${b})`, image).toBe(DARK_PAPER.rgb)
  }
})

test('the browser’s interface and the manifest have the colours of the theme', async ({ page }) => {
  await page.goto(POST)
  const metas = page.locator('meta[name=theme-color]')
  expect(
    await metas.evaluateAll((all: HTMLMetaElement[]) => all.find(({ media }) => matchMedia(media).matches)?.content),
  ).toBe(DARK_PAPER.hex)
  const manifest = JSON.parse(readFileSync(join(outDir, 'manifest.webmanifest'), 'utf8'))
  expect([manifest.background_color, manifest.theme_color]).toEqual([DARK_PAPER.hex, DARK_PAPER.hex])
})

test('a dark blog is dark until a reader chooses another theme, which stays', async ({ page }) => {
  await page.goto(POST)
  expect(await getBackground(page)).toBe(DARK_PAPER.rgb)
  const button = page.getByRole('button', { name: 'Farbschema: dunkel' })
  await button.click()
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Farbschema: wie das System' })).toBeVisible()
  expect(await getBackground(page)).not.toBe(DARK_PAPER.rgb)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a dark blog is dark', async ({ page }) => {
    await page.goto(POST)
    await expect(page.locator('body')).toHaveCSS('background-color', DARK_PAPER.rgb)
  })
})

test('a web font is preloaded, allowed, and moves nothing when it arrives', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => request.resourceType() === 'font' && requested.push(request.url()))
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shift: (entry as unknown as { value: number }).value })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  // It arrives after the first paint.
  await page.route(/\.woff2$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await page.goto(POST, { waitUntil: 'networkidle' })
  const faces = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
  })
  expect(faces).toContain('Source Sans 3')
  expect(new Set(requested).size).toBe(2)
  await expect(page.locator('link[rel=preload][as=font]')).toHaveCount(1)
  expect(await page.evaluate(() => (window as { shift?: number }).shift ?? 0)).toBeLessThan(0.02)
})

test('a web font weighs what its files weigh, and a page nothing more', () => {
  const fonts = listFiles().filter((file) => file.endsWith('.woff2'))
  const weight = fonts.reduce((sum, file) => sum + statSync(join(outDir, file)).size, 0)
  expect(fonts).toHaveLength(2)
  console.log(`The web font of the German site weighs ${(weight / 1000).toFixed(1)} kB in ${fonts.length} files.`)
  expect(weight).toBeLessThan(60_000)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no violation in the second theme, ${colorScheme}`, async ({ page }) => {
    await page.addInitScript((theme) => localStorage.setItem('theme', theme), colorScheme)
    for (const path of ['/', POST, '/topics/fuehrung/', '/posts/', '/about/', '/feeds/']) {
      await page.goto(path)
      expect(await findViolations(page), path).toEqual([])
    }
  })
}
