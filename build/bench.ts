import { readFileSync, rmSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { renderMarkdown } from '@/lib/markdown/render-markdown'
import { startDevServer } from '../e2e/testing/dev-server'
import { sites } from '../e2e/testing/sites'
import { findChromium } from './find-chromium'
import { commandOf, runScript } from './run'
import { siteFolders } from './site-folders'

/**
 * How long the fixture site (49 published posts) takes to build, and an edit to reach the browser, in
 * seconds and as multiples of a baseline measured in the same run: one rendering of its longest post.
 */
const EDITS = 10

const baseline = await measureBaseline()
console.log(`baseline: ${baseline.toFixed(3)} s`)

forgetEarlierBuilds()
report('build, nothing kept from an earlier one', await seconds(build))
report('build, nothing changed since the last one', await seconds(build))
report(`edit to screen in dev, median of ${EDITS}`, median(await measureEdits()))

function report(what: string, time: number) {
  console.log(`${what}: ${time.toFixed(2)} s, ${(time / baseline).toFixed(1)} × baseline`)
}

async function measureBaseline(): Promise<number> {
  const source = readFileSync(`${sites.fixture.contentDir}/posts/very-long-post.md`, 'utf8')
  const times: number[] = []
  for (let run = 0; run < 15; run++) times.push(await seconds(() => renderMarkdown(source)))
  return median(times)
}

function forgetEarlierBuilds() {
  const { workDir } = siteFolders({ ...process.env, CONTENT_DIR: sites.fixture.contentDir })
  for (const folder of [workDir, '.next']) rmSync(folder, { recursive: true, force: true })
}

async function build() {
  const code = await runScript({ path: commandOf('tsx', 'tsx'), args: ['build/build.ts'] }, sites.fixture.env)
  if (code !== 0) process.exit(code)
}

async function measureEdits(): Promise<number[]> {
  const dev = await startDevServer()
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: findChromium(), args })
  const draft = (text: string) => `---\ntitle: A draft\ndate: 2024-05-06\ndraft: true\n---\n${text}\n`
  try {
    const page = await browser.newPage()
    const shows = (text: string) =>
      page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), text, { polling: 'raf' })
    dev.write('posts/a-draft.md', draft('Before the first edit.'))
    await page.goto(`${dev.url}/posts/a-draft/`)
    await shows('Before the first edit.')
    const times: number[] = []
    for (let edit = 0; edit < EDITS; edit++) {
      // The author writes; what the last save set in motion has come to rest.
      await page.waitForTimeout(4000)
      dev.write('posts/a-draft.md', draft(`This is edit ${edit}.`))
      times.push(await seconds(() => shows(`This is edit ${edit}.`)))
    }
    return times
  } finally {
    await browser.close()
    await dev.interrupt()
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
