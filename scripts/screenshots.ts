import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { samplePages } from '@/e2e/testing/sample-pages'
import { sites, type TestedSite } from '@/e2e/testing/sites'
import { launchChromium } from '@/e2e/tools/find-chromium'
import { resolveSitePaths } from '@/lib/config/paths'
import { serveSite } from '@/lib/hosts/static-server'
import { projectCommand, runOrExit } from '@/lib/node/process'

/**
 * Takes screenshots of every kind of page into `shots/`: at every width, in both themes, and printed as PDF.
 *
 *     npm run screenshots                        all pages
 *     npm run screenshots -- topic archive       pages with one of these words in their names
 *     npm run screenshots -- --as-built topic    without building the sites first
 */
const FOLDER = 'shots'

const WIDTHS = [320, 768, 1280, 1920]

const OWN_PAGES = { 'own-home': '/', 'own-post': '/posts/the-step-back/', 'own-topic': '/topics/career-growth/' }

const words = process.argv.slice(2)
const skipsBuild = words[0] === '--as-built'
if (skipsBuild) words.shift()

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER)
const browser = await launchChromium()
try {
  await captureSite(sites.fixture, samplePages)
  await captureSite(sites.own, OWN_PAGES)
} finally {
  await browser.close()
}
console.log(`The screenshots are in ${FOLDER}/.`)

async function captureSite(site: TestedSite, pages: Record<string, string>) {
  const selected = Object.entries(pages).filter(
    ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
  )
  if (selected.length === 0) return
  if (!skipsBuild) {
    await runOrExit(projectCommand('scripts/build.ts'), site.env)
  }
  const { url, server } = await serveSite(resolveSitePaths(site.env), 0, site.basePath)
  try {
    for (const [name, path] of selected) await capturePage(browser, name, url + path)
  } finally {
    server.close()
  }
}

async function capturePage(from: Browser, name: string, url: string) {
  const page = await from.newPage({ reducedMotion: 'reduce' })
  await page.goto(url)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: Math.round(width < 600 ? width * 2 : width * 0.65) })
      await loadImages(page)
      await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  await page.pdf({ path: join(FOLDER, `${name}.pdf`), format: 'A4' })
  await page.close()
}

/** Loads lazy images too. */
async function loadImages(page: Page) {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  })
}
