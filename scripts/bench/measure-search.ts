import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from '@playwright/test'
import { launchChromium } from '@/e2e/tools/find-chromium'
import { resolveSitePaths } from '@/lib/config/paths'
import { serveSite } from '@/lib/hosts/static-server'
import { projectCommand, runOrExit } from '@/lib/node/process'
import { generateContent } from './generate-content'
import { median } from './timing'

/** The figures of searches for queries of `words` words, in a site of `posts` posts. */
export type SearchFigures = Visit & { posts: number; words: number }

type Visit = {
  /** The median time from the last key to the results, in seconds, of a first and of a later search. */
  first: number
  later: number
  /** The bytes that a first search loads until it has results, compressed as by a host. */
  bytes: number
}

const PORT = 4316
/** The number of readers, each with another query. */
const READERS = 7
/** The time between two keys of a fast typist, in milliseconds. */
const TYPING = 80
/** The lengths of the queries, in words. */
const WORDS = [1, 4]

/** Builds a generated site, serves it, and searches it as several readers with empty caches. */
export async function measureSearch(posts: number): Promise<SearchFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-bench-'))
  const env = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'out'), SITE_URL: 'https://blog.example' }
  await generateContent(env.CONTENT_DIR, posts)
  await runOrExit(projectCommand('scripts/build.ts'), env)
  const paths = resolveSitePaths({ ...process.env, ...env })
  const { url, server } = await serveSite(paths, PORT)
  const browser = await launchChromium()
  try {
    const figures: SearchFigures[] = []
    for (const words of WORDS) {
      const visits: Visit[] = []
      for (let reader = 0; reader < READERS; reader++) visits.push(await visit(browser, url, words, reader))
      const of = (figure: keyof Visit) => median(visits.map((one) => one[figure]))
      const bytes = Math.max(...visits.map((one) => one.bytes))
      figures.push({ posts, words, first: of('first'), later: of('later'), bytes })
    }
    return figures
  } finally {
    await browser.close()
    server.close()
    for (const created of [folder, paths.workDir]) rmSync(created, { recursive: true, force: true })
  }
}

async function visit(browser: Browser, url: string, words: number, reader: number): Promise<Visit> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  // Taken from the newest posts, so that they are found.
  const phrases = (await page.locator('.post-excerpt').allTextContents()).map((text) => middle(text, words))
  // The requests of the worker are events of the context, not of the page.
  const responses: [Response, Promise<Buffer>][] = []
  const record = (response: Response) => responses.push([response, response.body()])
  context.on('response', record)
  await page.keyboard.press('/')
  const first = await search(page, phrases[reader % phrases.length] ?? '')
  context.off('response', record)
  // An exact search may follow once the first results are shown.
  const loaded = responses.filter(([response]) => response.request().timing().startTime <= first.at)
  const bodies = await Promise.all(loaded.map(([, body]) => body))
  const sizes = bodies.map((body) => Math.min(body.length, gzipSync(body, { level: 9 }).length))
  const later = await search(page, phrases[(reader + 1) % phrases.length] ?? '')
  await context.close()
  return { first: first.seconds, later: later.seconds, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Words from the middle of a text, without punctuation. */
function middle(text: string, count: number): string {
  const words = text.match(/\p{L}+/gu) ?? []
  return words.slice(words.length / 2, words.length / 2 + count).join(' ')
}

/** @returns the seconds from the last key to the results, and when these were shown (Unix time in milliseconds) */
async function search(page: Page, words: string): Promise<{ seconds: number; at: number }> {
  const input = page.getByRole('combobox', { name: 'Search this blog' })
  await input.fill('')
  const shown = page.evaluate(async (query) => {
    await new Promise<void>((resolve) =>
      addEventListener(
        'input',
        ({ target }) => target instanceof HTMLInputElement && target.value === query && resolve(),
        { capture: true },
      ),
    )
    const typed = performance.now()
    while (!document.querySelector('.search-body [role=status]')?.textContent?.includes(`“${query}”`))
      await new Promise(requestAnimationFrame)
    return { seconds: (performance.now() - typed) / 1000, at: Date.now() }
  }, words)
  await input.pressSequentially(words, { delay: TYPING })
  return shown
}
