import { test as base, expect, type Page } from '@playwright/test'
import { type DevServer, startDevServer } from './testing/dev-server'

/** One dev server for all tests of this file, since it starts slowly. */
const test = base.extend<object, { dev: DevServer }>({
  dev: [
    // Playwright requires an object pattern, even if nothing is used.
    async ({ browserName: _ }, use) => {
      const dev = await startDevServer()
      await use(dev)
      await dev.interrupt()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

test.describe.configure({ mode: 'serial' })

/**
 * Opens a page and waits until it is hydrated, since Next’s dev client misses changes before. React sets its property
 * slightly before Next listens for changes, hence the second.
 */
async function open(page: Page, url: string) {
  await page.goto(url)
  await page.waitForFunction(() => Object.keys(document.body ?? {}).some((key) => key.startsWith('__reactFiber')))
  await page.waitForTimeout(1000)
}

function draft(title: string, body: string): string {
  return `---\ntitle: ${title}\ndate: 2027-05-06\ndraft: true\n---\n${body}\n`
}

test('lists drafts and scheduled posts with their labels, and opens them', async ({ page, dev }) => {
  await open(page, `${dev.url}/posts/`)
  const entry = (title: RegExp) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  await expect(page.getByText('Scheduled for 1 June 2099')).toBeVisible()
  await expect(page.getByText('Draft', { exact: true }).first()).toBeVisible()
  await expect(entry(/xyzzy/i).first()).toBeVisible()
  await open(page, `${dev.url}/posts/xyzzy-scheduled-date/`)
  await expect(page.getByRole('article').getByText('Scheduled for 1 June 2099')).toBeVisible()
  await open(page, `${dev.url}/posts/xyzzy-draft-plain/`)
  await expect(page.getByRole('article').getByText('Draft', { exact: true })).toBeVisible()
})

test('a topic that only drafts have exists for the author', async ({ page, dev }) => {
  await open(page, `${dev.url}/topics/remote-work/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/remote work/i)
})

test('shows the images in the bundle of a draft', async ({ page, dev }) => {
  await open(page, `${dev.url}/posts/xyzzy-draft-bundle/`)
  const pictures = page.getByRole('article').getByRole('img')
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  }
})

test('the search finds drafts when they are saved, and explains that readers do not', async ({ page, dev }) => {
  dev.write('posts/living-draft.md', draft('Living draft', 'It mentions a quillwort.'))
  await expect
    .poll(() => fetch(`${dev.url}/search/posts.txt`).then((response) => response.text()))
    .toContain('Living draft')
  await open(page, `${dev.url}/posts/`)
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search this blog' }).fill('quillwort')
  await expect(page.getByRole('option', { name: /^Living draft Draft/ })).toBeVisible()
  await expect(page.getByText('Drafts and scheduled posts are not visible to readers yet')).toBeVisible()
  dev.remove('posts/living-draft.md')
})

test('shows a saved edit without a reload', async ({ page, dev }) => {
  dev.write('posts/living-draft.md', draft('Living draft', 'First version.'))
  await expect.poll(() => fetch(`${dev.url}/posts/living-draft/`).then(({ status }) => status)).toBe(200)
  await open(page, `${dev.url}/posts/living-draft/`)
  await expect(page.getByText('First version.')).toBeVisible()
  dev.write('posts/living-draft.md', draft('Living draft', 'Second version.'))
  await expect(page.getByText('Second version.')).toBeVisible()
})

test('adds a new file to an open list', async ({ page, dev }) => {
  await open(page, `${dev.url}/posts/`)
  dev.write('posts/newly-made.md', draft('Newly made', 'Here it is.'))
  await page.getByRole('link', { name: 'Newly made' }).click()
  await expect(page.getByText('Here it is.')).toBeVisible()
})

test('shows an error with file, line and fix, keeps everything else working, and clears when it is fixed', async ({
  page,
  dev,
}) => {
  await open(page, `${dev.url}/posts/living-draft/`)
  const issues = page.getByRole('complementary', { name: 'Content issues' })

  dev.write('posts/living-draft.md', draft('"Living draft', 'Third version.'))
  await expect(issues.getByText(/posts\/living-draft\.md:2:8/)).toBeVisible()
  await expect(issues.getByText(/close the quote/)).toBeVisible()
  expect(dev.output()).toMatch(/posts\/living-draft\.md:2:8: Missing closing/)

  await open(page, `${dev.url}/posts/the-week-after/`)
  await expect(page.getByRole('article')).toBeVisible()
  dev.write('posts/newly-made.md', draft('Newly made', 'Still alive.'))
  await open(page, `${dev.url}/posts/newly-made/`)
  await expect(page.getByText('Still alive.')).toBeVisible()

  await open(page, `${dev.url}/posts/living-draft/`)
  dev.write('posts/living-draft.md', draft('Living draft', 'Fourth version.'))
  await expect(page.getByText('Fourth version.')).toBeVisible()
  await expect(issues.getByText(/living-draft\.md/)).toHaveCount(0)
})

test('a new file with an error has a page that shows it, and becomes a post when it is fixed', async ({
  page,
  dev,
}) => {
  dev.write('posts/never-right.md', '---\ntitle: Never right\ndate: 2024-13-01\n---\nText.\n')
  await expect.poll(() => fetch(`${dev.url}/posts/never-right/`).then(({ status }) => status)).toBe(200)
  await open(page, `${dev.url}/posts/never-right/`)
  await expect(page.getByText(/never-right\.md:3:1/)).toBeVisible()
  await expect(page.getByText(/2024-13-01 does not exist/)).toBeVisible()
  dev.write('posts/never-right.md', '---\ntitle: Never right\ndate: 2024-12-01\n---\nRight at last.\n')
  await expect(page.getByText('Right at last.')).toBeVisible()
})

test('a post opened before it was written appears when it is saved', async ({ page, dev }) => {
  await open(page, `${dev.url}/posts/not-yet-written/`)
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  dev.write('posts/not-yet-written.md', draft('Not yet written', 'Here at last.'))
  await expect(page.getByText('Here at last.')).toBeVisible()
})

test('a deleted file removes its page', async ({ page, dev }) => {
  await open(page, `${dev.url}/posts/living-draft/`)
  dev.remove('posts/living-draft.md')
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
})

test('the terminal says where the site is, and Ctrl-C ends every process', async ({ dev }) => {
  expect(dev.output()).toContain(dev.url)
  await dev.interrupt()
  await expect
    .poll(() =>
      fetch(dev.url).then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down')
})
