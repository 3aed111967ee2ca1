import { chromium } from '@playwright/test'
import { startDevServer } from '@/e2e/testing/dev-server'
import { findChromium } from '@/e2e/tools/find-chromium'
import { seconds } from './timing'

/** Measures how long it takes until a browser shows a saved edit in dev, in seconds, for each of several edits. */
export async function measureEdits(edits: number): Promise<number[]> {
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
    for (let edit = 0; edit < edits; edit++) {
      // Authors write this long between saves; the work after the last save is done by then.
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
