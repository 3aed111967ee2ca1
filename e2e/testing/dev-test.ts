import { test as base, expect, type Page } from '@playwright/test'
import { type DevServer, startDevServer } from './dev-server'

/**
 * One dev server for all tests of a file, since it starts slowly. Whatever a page logs as an error or a warning, a
 * server error and a page that reloads by itself fail the test.
 */
export const test = base.extend<{ missingPages: Set<string> }, { port: number; dev: DevServer }>({
  /** Another one for each file, since files run side by side. */
  port: [4313, { option: true, scope: 'worker' }],
  dev: [
    async ({ port }, use) => {
      const dev = await startDevServer(undefined, port)
      await use(dev)
      await dev.interrupt()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // Playwright requires an object pattern, even if nothing is used.
  missingPages: async ({ browserName: _ }, use) => use(new Set()),
  // Every tab, not only the first one.
  context: async ({ context, missingPages }, use) => {
    const problems: string[] = []
    context.on('console', (message) => {
      const isMissing = message.text().includes('404') && missingPages.has(new URL(message.location().url).pathname)
      if (['error', 'warning'].includes(message.type()) && !isMissing) problems.push(message.text())
    })
    context.on('weberror', (error) => problems.push(error.error().message))
    context.on('response', (response) => {
      if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`)
    })
    await use(context)
    expect(problems).toEqual([])
  },
})

/**
 * Opens a page and waits until it is hydrated, since Next’s dev client misses changes before. React sets its property
 * slightly before Next listens for changes, hence the second.
 */
export async function open(page: Page, url: string) {
  await page.goto(url)
  await page.waitForFunction(() => Object.keys(document.body ?? {}).some((key) => key.startsWith('__reactFiber')))
  await page.waitForTimeout(1000)
  await page.evaluate(() => document.documentElement.setAttribute('data-opened', ''))
}

/** Fails if the page has been loaded since `open`. */
export async function expectNoReload(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-opened')
}

/** Fails if Next shows a problem: the number of them, in the corner, or all of the window. */
export async function expectNoOverlay(page: Page) {
  const portal = page.locator('nextjs-portal')
  await expect(portal.getByRole('button', { name: /issue/i })).toHaveCount(0)
  await expect(portal.getByRole('dialog')).toHaveCount(0)
}

export { expect }
