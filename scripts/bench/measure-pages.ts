import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { launchChromium } from '@/e2e/tools/find-chromium'
import { resolveSitePaths } from '@/lib/config/paths'
import { serveSite } from '@/lib/hosts/static-server'
import { projectCommand, runOrExit } from '@/lib/node/process'
import { type LighthouseScores, measureLighthouse } from './lighthouse'

export type PageFigures = {
  page: string
  /** Everything that a first visit loads, gzipped, in bytes. */
  bytes: number
  requests: number
  /** Absent if Lighthouse is not installed. */
  lighthouse: LighthouseScores | undefined
}

const PAGES = {
  home: '/',
  'the first post': '/posts/the-step-back/',
  'a category': '/categories/leadership/',
  'a topic': '/topics/career-growth/',
}

const PORT = 4315
const DEBUGGING_PORT = 9333
// Lighthouse checks that the canonical URL is that of the page.
const env = { CONTENT_DIR: 'content', OUT_DIR: 'out-bench', SITE_URL: `http://localhost:${PORT}` }

/** Builds this blog, serves it, and measures each kind of page. */
export async function measurePages(): Promise<PageFigures[]> {
  await runOrExit(projectCommand('scripts/build.ts'), env)
  const { url, server } = await serveSite(resolveSitePaths(env), PORT)
  const browser = await launchChromium(`--remote-debugging-port=${DEBUGGING_PORT}`)
  try {
    const figures: PageFigures[] = []
    for (const [page, path] of Object.entries(PAGES)) {
      const load = await measureLoad(browser, url + path)
      figures.push({ page, ...load, lighthouse: await measureLighthouse(url + path, DEBUGGING_PORT) })
    }
    return figures
  } finally {
    await browser.close()
    server.close()
  }
}

/** Measures what a first visit of a page loads, with every response compressed as by a host. */
async function measureLoad(browser: Browser, url: string): Promise<{ bytes: number; requests: number }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => bodies.push(response.body()))
  await page.goto(url, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length)
  await context.close()
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length }
}
