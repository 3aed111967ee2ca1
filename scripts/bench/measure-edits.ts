import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type DevServer, startDevServer } from '@/e2e/testing/dev-server'
import { sites } from '@/e2e/testing/sites'
import { launchChromium } from '@/e2e/tools/find-chromium'
import { deskPath } from '@/lib/desk/desk-paths'
import { generateContent } from './generate-content'
import { seconds } from './timing'

export type EditTimes = {
  what: string
  /** From the start of the server to its first page, in seconds. */
  start: number
  /** From each save to the screen, in seconds, by kind of edit. */
  edits: Map<string, number[]>
}

type Session = { page: Page; dev: DevServer }

/** Authors write this long between saves, in milliseconds; the work after the last save is done by then. */
const PAUSE = 4000

/** The edits that are measured again with the desk open in another tab, in turns, since a machine is not equally busy. */
const WITH_DESK = ['text', 'title', 'new post']

/** How many files one `git checkout` changes, and how many are copied in at once. */
const CHECKOUT = 30
const COPIED = 200

const edits: Record<string, (session: Session, number: number) => Promise<number>> = {
  text: (session, number) => {
    const save = () => session.dev.write('posts/a-draft.md', draft('A draft', `Text ${number}.`))
    return measure(session, { path: '/posts/a-draft/', save, shows: `Text ${number}.` })
  },
  title: (session, number) => {
    const save = () => session.dev.write('posts/a-draft.md', draft(`Title ${number}`, 'Text.'))
    return measure(session, { path: '/posts/', save, shows: `Title ${number}` })
  },
  'new post': (session, number) => {
    const save = () => session.dev.write(`posts/new-${number}.md`, draft(`New ${number}`, 'Text.'))
    return measure(session, { path: '/posts/', save, shows: `New ${number}` })
  },
  [`${CHECKOUT} posts at once`]: (session, number) => {
    const folder = join(session.dev.contentDir, 'posts')
    const files = readdirSync(folder).filter((file) => /^[a-z-]+\d*\.md$/.test(file))
    const changed = files.slice(0, CHECKOUT)
    const save = () => {
      for (const file of changed)
        session.dev.write(`posts/${file}`, `${readFileSync(join(folder, file), 'utf8')}\nCheckout ${number}.\n`)
    }
    return measure(session, { path: `/posts/${changed[0]?.slice(0, -3)}/`, save, shows: `Checkout ${number}.` })
  },
  [`${COPIED} new posts at once`]: async (session, number) => {
    const files = Array.from({ length: COPIED }, (_, index) => `posts/copied-${index}.md`)
    const save = () => {
      for (const [index, file] of files.entries())
        session.dev.write(file, draft(`Copied ${number}`, 'Text.', index === 0 ? '2099-05-06' : '2097-05-06'))
    }
    const time = await measure(session, { path: '/posts/', save, shows: `Copied ${number}` })
    for (const file of files) session.dev.remove(file)
    return time
  },
}

/**
 * Measures a session in dev: its start, and each kind of edit several times.
 *
 * @param posts how many are generated; without it, the content is that of the fixture site
 */
export async function measureEdits(repetitions: number, posts?: number): Promise<EditTimes> {
  const generated = mkdtempSync(join(tmpdir(), 'step-back-bench-'))
  if (posts !== undefined) await generateContent(generated, posts)
  const browser = await launchChromium()
  const page = await browser.newPage()
  const desk = await browser.newPage()
  const started = performance.now()
  const dev = await startDevServer(posts === undefined ? sites.fixture.contentDir : generated)
  try {
    const start = (performance.now() - started) / 1000
    dev.write('posts/a-draft.md', draft('A draft', 'Before the first edit.'))
    const times = new Map<string, number[]>()
    for (const [kind, edit] of Object.entries(edits)) {
      const [ofKind, withDesk]: [number[], number[]] = [[], []]
      for (let number = 0; number < repetitions; number++) {
        ofKind.push(await edit({ page, dev }, 2 * number))
        if (!WITH_DESK.includes(kind)) continue
        await desk.goto(dev.url + deskPath)
        withDesk.push(await edit({ page, dev }, 2 * number + 1))
        await desk.goto('about:blank')
      }
      times.set(kind, ofKind)
      if (withDesk.length > 0) times.set(`${kind}, with the desk open`, withDesk)
    }
    return {
      what: posts === undefined ? 'the fixture site' : `${posts.toLocaleString('en')} posts`,
      start,
      edits: times,
    }
  } finally {
    await browser.close()
    await dev.interrupt()
    rmSync(generated, { recursive: true, force: true })
  }
}

async function measure(
  { page, dev }: Session,
  { path, save, shows }: { path: string; save: () => void; shows: string },
): Promise<number> {
  const url = dev.url + path
  if (page.url() !== url) await page.goto(url)
  await page.waitForTimeout(PAUSE)
  save()
  return seconds(() =>
    page.waitForFunction((text) => document.body.textContent?.includes(text), shows, {
      polling: 'raf',
      timeout: 60_000,
    }),
  )
}

/** By default at the top of every list. */
function draft(title: string, body: string, date = '2098-05-06'): string {
  return `---\ntitle: ${title}\ndate: ${date}\ndraft: true\n---\n${body}\n`
}
