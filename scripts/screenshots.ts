import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { kindsOfPage } from '@/e2e/testing/kinds-of-page'
import { sites, type TestedSite } from '@/e2e/testing/sites'
import { findChromium } from '@/e2e/tools/find-chromium'
import { resolveSitePaths } from '@/lib/config/paths'
import { serveSite } from '@/lib/hosts/static-server'
import { commandOf, runScript } from '@/lib/node/process'

/**
 * Takes a picture of every kind of page at every width, in both themes, and prints each, into `shots/`,
 * to be looked at.
 *
 *     npm run shots                        all of them
 *     npm run shots -- topic archive       those whose names hold one of these words
 *     npm run shots -- --as-built topic    of the sites as they were last built
 */
const FOLDER = 'shots'

const WIDTHS = [320, 768, 1280, 1920]

const OWN_PAGES = { 'own-home': '/', 'own-post': '/posts/the-step-back/', 'own-topic': '/topics/career-growth/' }

const words = process.argv.slice(2)
const isAsBuilt = words[0] === '--as-built'
if (isAsBuilt) words.shift()

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER)
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  await shootSite(sites.fixture, kindsOfPage)
  await shootSite(sites.own, OWN_PAGES)
} finally {
  await browser.close()
}
console.log(`Look into ${FOLDER}/.`)

async function shootSite(site: TestedSite, pages: Record<string, string>) {
  const wanted = Object.entries(pages).filter(
    ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
  )
  if (wanted.length === 0) return
  if (!isAsBuilt) {
    const code = await runScript({ path: commandOf('tsx', 'tsx'), args: ['scripts/build.ts'] }, site.env)
    if (code !== 0) process.exit(code)
  }
  const { url, server } = await serveSite(resolveSitePaths(site.env), 0, site.basePath)
  try {
    for (const [name, path] of wanted) await shootPage(browser, name, url + path)
  } finally {
    server.close()
  }
}

async function shootPage(from: Browser, name: string, url: string) {
  const page = await from.newPage({ reducedMotion: 'reduce' })
  await page.goto(url)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: Math.round(width < 600 ? width * 2 : width * 0.65) })
      await loadPictures(page)
      await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  await page.pdf({ path: join(FOLDER, `${name}.pdf`), format: 'A4' })
  await page.close()
}

/** Pictures further down wait until a reader comes near. */
async function loadPictures(page: Page) {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  })
}
