import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../find-chromium'
import { commandOf, runScript } from '../run'
import { siteFolders } from '../site-folders'
import { serveSite } from '../static-server'
import { generateContent } from './generate-content'
import { median } from './timing'

/** Of a search for so many words. */
export type SearchFigures = Visit & { posts: number; words: number }

type Visit = {
  /** From the last key to the results, in seconds: of a reader’s first search, and of a later one. */
  first: number
  later: number
  /** All that a first search loads, as a host compresses it, in bytes. */
  bytes: number
}

const PORT = 4316
const READERS = 5
/** In milliseconds between two keys: somebody who types fast. */
const TYPING = 80
/** Of how many words what is searched for is made: one, and a phrase. */
const WORDS = [1, 4]

/** Builds a generated site, serves it, and searches it as readers who have nothing of it yet. */
export async function measureSearch(posts: number): Promise<SearchFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-bench-'))
  const env = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'out'), SITE_URL: 'https://blog.example' }
  await generateContent(env.CONTENT_DIR, posts)
  const code = await runScript({ path: commandOf('tsx', 'tsx'), args: ['build/build.ts'] }, env)
  if (code !== 0) process.exit(code)
  const folders = siteFolders({ ...process.env, ...env })
  const { url, server } = await serveSite(folders, PORT)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const figures: SearchFigures[] = []
    for (const words of WORDS) {
      const visits: Visit[] = []
      for (let reader = 0; reader < READERS; reader++) visits.push(await visit(browser, url, words))
      const of = (figure: keyof Visit) => median(visits.map((one) => one[figure]))
      figures.push({ posts, words, first: of('first'), later: of('later'), bytes: of('bytes') })
    }
    return figures
  } finally {
    await browser.close()
    server.close()
    for (const made of [folder, folders.workDir]) rmSync(made, { recursive: true, force: true })
  }
}

async function visit(browser: Browser, url: string, words: number): Promise<Visit> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  // What stands in the newest posts, so that it is found.
  const phrases = (await page.locator('.post-excerpt').allTextContents()).map((text) => middle(text, words))
  const bodies: Promise<Buffer>[] = []
  // The worker’s requests are the context’s, not the page’s.
  context.on('response', (response) => bodies.push(response.body()))
  await page.keyboard.press('/')
  const first = await search(page, phrases[0] ?? '')
  const sizes = (await Promise.all(bodies)).map((body) => Math.min(body.length, gzipSync(body, { level: 9 }).length))
  const later = await search(page, phrases[1] ?? '')
  await context.close()
  return { first, later, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Words from the middle of a text, as somebody types them. */
function middle(text: string, count: number): string {
  const words = text.match(/\p{L}+/gu) ?? []
  return words.slice(words.length / 2, words.length / 2 + count).join(' ')
}

/** @returns seconds from the last key until the results are there */
async function search(page: Page, words: string): Promise<number> {
  const input = page.getByRole('combobox', { name: 'Search this blog' })
  await input.fill('')
  await input.pressSequentially(words.slice(0, -1), { delay: TYPING })
  const shown = page.evaluate(async (query) => {
    await new Promise((resolve) => addEventListener('input', resolve, { once: true, capture: true }))
    const typed = performance.now()
    while (!document.querySelector('.search-found [role=status]')?.textContent?.includes(`“${query}”`))
      await new Promise(requestAnimationFrame)
    return (performance.now() - typed) / 1000
  }, words)
  await page.waitForTimeout(TYPING)
  await input.pressSequentially(words.slice(-1))
  return shown
}
