import { samplePages } from './testing/sample-pages'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

test('no content shifts while a page loads, and no other host is requested', async ({ page }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of Object.values(samplePages)) {
      await page.goto(path, { waitUntil: 'networkidle' })
      const shifts = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
              type: 'layout-shift',
              buffered: true,
            })
            setTimeout(() => resolve(0), 100)
          }),
      )
      expect(shifts, `${path} at ${width} px`).toBe(0)
    }
  }
  expect([...hosts]).toEqual([new URL(sites.fixture.url).host])
})
