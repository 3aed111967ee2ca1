import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { resolveSitePaths } from '@/lib/config/paths'
import type { DevServer } from './testing/dev-server'
import { expect, expectNoOverlay, expectNoReload, open, test } from './testing/dev-test'

const OUT_DIR = 'out-journey'
const TITLE = 'From an idea to a post'
const SLUG = 'from-an-idea-to-a-post'
const FILE = `posts/${SLUG}.md`

test.use({ port: 4317 })

test('an author starts a post, writes, breaks and fixes it, schedules and publishes it, and readers get it', async ({
  page,
  context,
  dev,
}) => {
  // It has a production build in it.
  test.setTimeout(600_000)
  const desk = await context.newPage()
  await open(desk, `${dev.url}/desk/`)
  const section = (name: RegExp) => desk.getByRole('region', { name })
  const entryIn = (name: RegExp) => section(name).getByRole('listitem').filter({ hasText: TITLE })

  // New: the post is there, as a draft.
  const [path = '', url = ''] = (await run(dev, 'new', TITLE, '--topic', 'hiring')).trim().split('\n')
  expect(resolve(path)).toBe(join(dev.contentDir, FILE))
  await expect(entryIn(/^Drafts/)).toBeVisible()
  await open(page, url)
  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
  await expect(page.getByText('Draft', { exact: true })).toBeVisible()

  // Write: both tabs follow.
  const started = readFileSync(path, 'utf8')
  const withText = (text: string) => started.replace('The text, in Markdown.', text)
  dev.write(FILE, withText('Four words for readers.'))
  await expect(page.getByText('Four words for readers.')).toBeVisible()
  await expect(entryIn(/^Drafts/).getByText('4 words')).toBeVisible()

  // Break: the error is where its line is, on the page and on the desk.
  dev.write(FILE, withText('See [that](/posts/nowhere/) for more.'))
  const line = started.split('\n').indexOf('The text, in Markdown.') + 1
  await expectIssue(page, getPanel(page), `${line}:5`, '/posts/nowhere/ does not exist')
  await expectIssue(desk, section(/^Errors/), `${line}:5`, '/posts/nowhere/ does not exist')
  dev.write(FILE, withText('Text.').replace(/^date: .*/m, 'date: 2026-15-01'))
  await expectIssue(page, getPanel(page), '3:1', /^3:1 .*2026-15-01/)
  await expectIssue(desk, section(/^Errors/), '3:1', /^3:1 .*2026-15-01/)

  // Fix.
  dev.write(FILE, withText('Five words for all readers.'))
  await expect(page.getByText('Five words for all readers.')).toBeVisible()
  await expect(getPanel(page).getByText(FILE)).toHaveCount(0)
  await expect(section(/^Errors/)).toHaveCount(0)

  // Schedule.
  expect(await run(dev, 'publish', SLUG, '--at', '2098-05-06T09:00')).toContain('for 6 May 2098 at 09:00 UTC')
  await expect(page.getByRole('article').getByText('Scheduled for 6 May 2098 at 09:00 UTC')).toBeVisible()
  await expect(entryIn(/^Scheduled/)).toBeVisible()
  expect(await run(dev, 'list', 'scheduled')).toContain(SLUG)

  // Publish.
  expect(await run(dev, 'publish', SLUG)).toContain(`published ${path}`)
  await expect(page.getByRole('article').getByText(/Scheduled for/)).toHaveCount(0)
  await expect(entryIn(/^Scheduled/)).toHaveCount(0)
  await expect(section(/^Published/).getByRole('link', { name: TITLE, exact: true })).toBeVisible()

  // Build: readers get it, and nothing of the desk.
  try {
    expect(await run({ ...dev, env: { ...dev.env, OUT_DIR } }, 'build')).toContain('Published ')
    expect(readFileSync(`${OUT_DIR}/posts/${SLUG}/index.html`, 'utf8')).toContain('Five words for all readers.')
    for (const file of ['sitemap.xml', 'atom.xml', 'topics/hiring/index.html'])
      expect(readFileSync(`${OUT_DIR}/${file}`, 'utf8'), file).toContain(`/posts/${SLUG}/`)
    expect(existsSync(`${OUT_DIR}/desk`)).toBe(false)
  } finally {
    const { workDir } = resolveSitePaths({ ...process.env, ...dev.env, NODE_ENV: 'production' })
    for (const folder of [OUT_DIR, workDir]) rmSync(folder, { recursive: true, force: true })
  }
  for (const tab of [page, desk]) {
    await expectNoReload(tab)
    await expectNoOverlay(tab)
  }
})

/** Runs a command as an author does. @returns what it prints @throws if it exits with another code than 0 */
async function run({ env }: Pick<DevServer, 'env'>, command: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', command, '--', ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

function getPanel(page: Page) {
  return page.getByRole('complementary', { name: 'Content issues' })
}

/** Expects an issue with a link that opens its line in the editor, and follows that link. */
async function expectIssue(page: Page, where: ReturnType<typeof getPanel>, position: string, text: string | RegExp) {
  const issue = where.getByRole('listitem').filter({ hasText: text }).last()
  await expect(issue).toBeVisible()
  const response = page.waitForResponse((candidate) => candidate.url().includes('launch-editor'))
  await issue.getByRole('link', { name: position }).click()
  expect((await response).status()).toBe(204)
}
