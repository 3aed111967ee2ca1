import { copyFileSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { listen } from '@/lib/node/listen'
import { type DevServer, spawnDev } from './testing/dev-server'
import { expect, expectNoReload, open, test } from './testing/dev-test'
import { samplePages } from './testing/sample-pages'

const SAMPLE_PATHS = Object.values(samplePages).filter((path) => path !== samplePages['not-found'])

function draft(title: string, body: string): string {
  return `---\ntitle: ${title}\ndate: 2027-05-06\ndraft: true\n---\n${body}\n`
}

/** Writes a draft and opens it. */
async function openDraft(page: Page, dev: DevServer, slug: string, body: string) {
  dev.write(`posts/${slug}.md`, draft(slug, body))
  await expect.poll(() => fetch(`${dev.url}/posts/${slug}/`).then(({ status }) => status)).toBe(200)
  await open(page, `${dev.url}/posts/${slug}/`)
  await expect(page.getByText(body)).toBeVisible()
}

function getIssuePanel(page: Page) {
  return page.getByRole('complementary', { name: 'Content issues' })
}

test('no page logs anything or opens an overlay', async ({ page, dev }) => {
  test.slow()
  for (const path of [...SAMPLE_PATHS, '/posts/xyzzy-draft-plain/', '/counter/']) {
    await open(page, dev.url + path)
    // The number of problems, in the corner.
    await expect(page.locator('nextjs-portal').getByRole('button', { name: /issue/i }), path).toHaveCount(0)
  }
})

test('a page that does not exist says so, and logs nothing else', async ({ page, dev, missingPages }) => {
  for (const path of ['/nope/', '/posts/nope/', '/topics/nope/', '/posts/page/99/', '/a/b/c/']) {
    missingPages.add(path)
    const response = await page.goto(dev.url + path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
    await expect(page).toHaveURL(dev.url + path)
  }
})

test('redirects former URLs', async ({ page, dev }) => {
  await page.goto(`${dev.url}/tags`)
  await expect(page).toHaveURL(`${dev.url}/topics/`)
  dev.write('posts/moved-on.md', `---\ntitle: Moved on\ndate: 2024-01-01\naliases: /before/\n---\nHere now.\n`)
  await expect.poll(() => fetch(`${dev.url}/before/`).then(({ status }) => status)).toBe(200)
  await page.goto(`${dev.url}/before/`)
  await expect(page).toHaveURL(`${dev.url}/posts/moved-on/`)
  dev.remove('posts/moved-on.md')
})

test('lists drafts and scheduled posts with their labels, and opens them', async ({ page, dev }) => {
  await open(page, `${dev.url}/posts/`)
  const entry = (title: RegExp) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  await expect(page.getByText('Scheduled for 1 June 2099 at 00:00 UTC')).toBeVisible()
  await expect(page.getByText('Draft', { exact: true }).first()).toBeVisible()
  await expect(entry(/xyzzy/i).first()).toBeVisible()
  await open(page, `${dev.url}/posts/xyzzy-scheduled-date/`)
  await expect(page.getByRole('article').getByText('Scheduled for 1 June 2099 at 00:00 UTC')).toBeVisible()
  await open(page, `${dev.url}/posts/xyzzy-draft-plain/`)
  await expect(page.getByRole('article').getByText('Draft', { exact: true })).toBeVisible()
})

test('topics without a published post exist for the author, and are marked', async ({ page, dev }) => {
  for (const topic of ['remote-work', 'unused-topic']) {
    await open(page, `${dev.url}/topics/${topic}/`)
    await expect(page.getByRole('main').getByText('No published post')).toBeVisible()
  }
  await open(page, `${dev.url}/topics/`)
  await expect(page.getByRole('main').getByText('No published post')).toHaveCount(2)
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
  dev.write('posts/found-draft.md', draft('Found draft', 'It mentions a quillwort.'))
  await expect
    .poll(() => fetch(`${dev.url}/search/posts.txt`).then((response) => response.text()))
    .toContain('Found draft')
  await open(page, `${dev.url}/posts/`)
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search this blog' }).fill('quillwort')
  await expect(page.getByRole('option', { name: /^Found draft Draft/ })).toBeVisible()
  await expect(page.getByText('Drafts and scheduled posts are not visible to readers yet')).toBeVisible()
  dev.remove('posts/found-draft.md')
})

test('shows a saved edit without a reload, and a new post in an open list', async ({ page, dev }) => {
  await openDraft(page, dev, 'living-draft', 'First version.')
  dev.write('posts/living-draft.md', draft('Living draft', 'Second version.'))
  await expect(page.getByText('Second version.')).toBeVisible()
  await expectNoReload(page)
  await open(page, `${dev.url}/posts/`)
  dev.write('posts/newly-made.md', draft('Newly made', 'Here it is.'))
  await expect(page.getByRole('link', { name: 'Newly made' })).toBeVisible()
  await expectNoReload(page)
})

test('a file with an error stays in its last valid version, and its issue stays in view until it is fixed', async ({
  page,
  dev,
}) => {
  await openDraft(page, dev, 'draft-with-errors', 'Valid version.')
  const issues = getIssuePanel(page)
  for (const [text, message] of [
    [draft('"Living draft', 'Third version.'), /^2:8 Missing closing .* \(close the quote/],
    ['---\ntitle: Living draft\ndate: 2024-13-01\n---\nThird version.\n', /^3:1 date: 2024-13-01 does not exist/],
    ['Third version, without a front matter.\n', /^1:1 /],
  ] as const) {
    dev.write('posts/draft-with-errors.md', text)
    await expect(issues.getByText(message)).toBeInViewport()
    await expect(issues.getByText('shown in its last valid version until it is fixed')).toBeVisible()
    await expect(page.getByText('Valid version.')).toBeVisible()
  }
  expect(dev.output()).toMatch(/posts\/draft-with-errors\.md:2:8: Missing closing/)
  dev.write('posts/draft-with-errors.md', draft('Living draft', 'Fourth version.'))
  await expect(page.getByText('Fourth version.')).toBeVisible()
  await expect(issues.getByText(/draft-with-errors\.md/)).toHaveCount(0)
  await expectNoReload(page)
})

test('opens the place of an issue in the editor', async ({ page, dev }) => {
  await openDraft(page, dev, 'linking-draft', 'No link yet.')
  dev.write('posts/linking-draft.md', draft('Linking draft', 'See [this](/nowhere/).'))
  const link = getIssuePanel(page).getByRole('link', { name: '6:5' })
  const response = page.waitForResponse((candidate) => candidate.url().includes('launch-editor'))
  await link.click()
  expect((await response).status()).toBe(204)
  await expectNoReload(page)
  dev.remove('posts/linking-draft.md')
})

test('a draft field that cannot be read makes a draft', async ({ page, dev }) => {
  dev.write('posts/perhaps.md', '---\ntitle: Perhaps\ndate: 2024-12-01\ndraft: maybe\n---\nNot yet.\n')
  await expect.poll(() => fetch(`${dev.url}/posts/perhaps/`).then(({ status }) => status)).toBe(200)
  await open(page, `${dev.url}/posts/perhaps/`)
  await expect(page.getByRole('article').getByText('Draft', { exact: true })).toBeVisible()
  await expect(getIssuePanel(page).getByText(/^4:1 /)).toBeVisible()
  dev.remove('posts/perhaps.md')
})

test('a new file with an error has a page that says so, and becomes a post when it is fixed', async ({ page, dev }) => {
  dev.write('posts/never-right.md', '---\ntitle: Never right\ndate: 2024-13-01\n---\nText.\n')
  await expect.poll(() => fetch(`${dev.url}/posts/never-right/`).then(({ status }) => status)).toBe(200)
  await open(page, `${dev.url}/posts/never-right/`)
  await expect(page.getByText('This page cannot be shown yet')).toBeVisible()
  await expect(getIssuePanel(page).getByText(/never-right\.md, not shown until it is fixed/)).toBeVisible()
  dev.write('posts/never-right.md', '---\ntitle: Never right\ndate: 2024-12-01\n---\nRight at last.\n')
  await expect(page.getByText('Right at last.')).toBeVisible()
  await expectNoReload(page)
})

test('a post opened before it was written appears when it is saved', async ({ page, dev, missingPages }) => {
  missingPages.add('/posts/not-yet-written/')
  await open(page, `${dev.url}/posts/not-yet-written/`)
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  dev.write('posts/not-yet-written.md', draft('Not yet written', 'Here at last.'))
  await expect(page.getByText('Here at last.')).toBeVisible()
})

test('a post can be renamed, moved into a folder, deleted and restored', async ({ page, dev }) => {
  dev.write('posts/newly-made.md', draft('Newly made', 'Here it is.'))
  await open(page, `${dev.url}/posts/`)
  const link = (path: string) => page.locator(`main a[href="${path}"]`)
  dev.rename('posts/newly-made.md', 'posts/renamed.md')
  await expect(link('/posts/renamed/')).toBeVisible()
  await expect(link('/posts/newly-made/')).toHaveCount(0)
  dev.rename('posts/renamed.md', 'posts/moved/index.md')
  await expect(link('/posts/moved/')).toBeVisible()
  await expectNoReload(page)
  await open(page, `${dev.url}/posts/moved/`)
  await expect(page.getByText('Here it is.')).toBeVisible()
  dev.remove('posts/moved')
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  dev.write('posts/another.md', draft('Another', 'Text.'))
  await expect.poll(() => fetch(`${dev.url}/posts/another/`).then(({ status }) => status)).toBe(200)
  await expectNoReload(page)
  dev.remove('posts/another.md')
  dev.write('posts/moved.md', draft('Newly made', 'Here again.'))
  await expect(page.getByText('Here again.')).toBeVisible()
})

test('a change of many files is one compilation and one line on the terminal', async ({ page, dev }) => {
  await open(page, `${dev.url}/posts/`)
  const before = dev.output().length
  for (let number = 1; number <= 30; number++) dev.write(`posts/many-${number}.md`, draft(`Many ${number}`, 'Text.'))
  // Of the first page of the list.
  for (const number of [1, 19])
    await expect(page.getByRole('link', { name: `Many ${number}`, exact: true })).toBeVisible()
  expect(dev.output().slice(before)).toMatch(/^30 files have changed\.\n$/)
  for (let number = 1; number <= 30; number++) dev.remove(`posts/many-${number}.md`)
  await expect(page.getByRole('link', { name: /^Many/ })).toHaveCount(0)
  await expectNoReload(page)
})

test('a scheduled post is published by itself when its moment comes', async ({ page, dev }) => {
  const date = new Date(Date.now() + 6000).toISOString().replace(/\.\d+/, '')
  dev.write('posts/soon.md', `---\ntitle: Soon\ndate: ${date}\n---\nText.\n`)
  await expect.poll(() => fetch(`${dev.url}/posts/soon/`).then(({ status }) => status)).toBe(200)
  await open(page, `${dev.url}/posts/soon/`)
  const label = page.getByRole('article').getByText(/Scheduled for/)
  await expect(label).toBeVisible()
  await expect(label).toHaveCount(0)
  await expectNoReload(page)
  dev.remove('posts/soon.md')
})

test('notices a picture that is put into public/, and one that is taken out', async ({ page, dev, missingPages }) => {
  missingPages.add('/zz-picture-of-a-test.png')
  const picture = 'public/zz-picture-of-a-test.png'
  // A new blog has no such folder.
  const created = mkdirSync('public', { recursive: true })
  try {
    dev.write('posts/draft-with-picture.md', draft('Draft with picture', '![A dot](/zz-picture-of-a-test.png)'))
    await open(page, `${dev.url}/posts/the-week-after/`)
    const issue = getIssuePanel(page).getByText(/there is no image .*zz-picture-of-a-test\.png/)
    await expect(issue).toBeVisible()
    copyFileSync('e2e/fixture/content/posts/every-construct/dot.png', picture)
    await expect(issue).toHaveCount(0)
    await open(page, `${dev.url}/posts/draft-with-picture/`)
    const image = page.getByRole('img', { name: 'A dot' })
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
    rmSync(picture)
    await expect(issue).toBeVisible()
    await expectNoReload(page)
  } finally {
    dev.remove('posts/draft-with-picture.md')
    rmSync(picture, { force: true })
    if (created !== undefined) rmdirSync(created)
  }
})

test('follows the settings, and keeps the last valid ones', async ({ page, dev }) => {
  const settings = readFileSync(dev.settingsPath, 'utf8')
  const save = (text: string) => writeFileSync(dev.settingsPath, text)
  await open(page, `${dev.url}/posts/the-week-after/`)
  const issues = getIssuePanel(page)
  const name = page.getByRole('banner').getByRole('link', { name: 'Notes from the Fixture' })
  for (const [from, to, message] of [
    ["timeZone: 'UTC'", "timeZone: 'Mars/Olympus'", /timeZone: /],
    ["title: 'Notes from the Fixture'", "title: 'Notes", /Unterminated string/],
    ["title: 'Notes from the Fixture'", 'title: notes', /notes is not defined/],
    ['export const siteConfig', 'export const settings', /siteConfig is not exported/],
  ] as const) {
    expect(settings).toContain(from)
    save(settings.replace(from, to))
    await expect(issues.getByText(message)).toBeVisible()
    await expect(name).toBeVisible()
  }
  rmSync(dev.settingsPath)
  await expect(issues.getByText(/the file does not exist/)).toBeVisible()
  save(settings.replace('Notes from the Fixture', 'Notes of another day'))
  await expect(page.getByRole('banner').getByRole('link', { name: 'Notes of another day' })).toBeVisible()
  await expect(issues.getByText(/site\.config\.ts/)).toHaveCount(0)
  save(settings.replace('navigation: [', "navigation: [{ label: 'Nowhere', href: '/nowhere/' }, "))
  await expect(issues.getByText(/\/nowhere\/, which does not exist/)).toBeVisible()
  save(settings)
  await expect(name).toBeVisible()
  await expect(issues.getByText(/\/nowhere\/, which does not exist/)).toHaveCount(0)
})

test('answers many requests at once', async ({ page, dev }) => {
  await open(page, `${dev.url}/posts/`)
  const paths = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const responses = await Promise.all([...paths, ...paths, ...SAMPLE_PATHS].map((path) => fetch(dev.url + path)))
  expect(responses.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
})

test('serves the icons and the generated files', async ({ dev }) => {
  for (const path of [
    '/favicon.ico',
    '/icon-192.png',
    '/manifest.webmanifest',
    '/feed.json',
    '/sitemap.xml',
    '/llms.txt',
  ])
    expect((await fetch(dev.url + path)).status, path).toBe(200)
})

test('the terminal says what is drafted and due, each problem once, and where the site is', async ({ dev }) => {
  const output = dev.output()
  const start = `Starting ${dev.url}/ …\nPublished `
  expect(output.slice(0, start.length)).toBe(start)
  expect(output).toMatch(/^ {2}scheduled {2}\S+xyzzy-scheduled-date\.md for 1 June 2099 at 00:00 UTC$/m)
  expect(output).toContain(`The site is at ${dev.url}/ (stop with Ctrl-C)\n`)
  expect(output).toContain(`Your desk is at ${dev.url}/desk/\n`)
  const said = [
    /^Starting |^Published |^The site is at |^Your desk is at |^ {2}(draft|scheduled) {2}/,
    /^\S+:\d+:\d+: .* \(.*\)( \[[a-z-]+\])?$/,
    /^(Settings: \d+ errors?, \d+ warnings?\.)?( ?Content: (no issues|\d+ errors?, \d+ warnings?)\.)?$/,
    /^\d+ files have changed\.$/,
    /^The settings have changed; compiling everything again\.$/,
  ]
  expect(output.split('\n').filter((line) => line !== '' && !said.some((pattern) => pattern.test(line)))).toEqual([])
})

test('after a fix, the terminal lists what is left to fix', async ({ dev }) => {
  const broken = (slug: string) => draft(slug, `[it](/posts/nowhere-${slug}/)`)
  const told = (text: RegExp, from = 0) => expect.poll(() => dev.output().slice(from)).toMatch(text)
  dev.write('posts/first.md', broken('first'))
  await told(/\/posts\/nowhere-first\/ does not exist/)
  dev.write('posts/second.md', broken('second'))
  await told(/\/posts\/nowhere-second\/ does not exist/)
  const before = dev.output().length
  dev.write('posts/second.md', draft('second', 'Text.'))
  await told(/\/posts\/nowhere-first\/ does not exist.*\nContent: 1 error, /s, before)
  for (const slug of ['first', 'second']) dev.remove(`posts/${slug}.md`)
  await told(/\nContent: (no issues|0 errors)/, before)
})

test('says at once that the port is taken, or that dev is running already', async ({ dev }) => {
  const server = createServer()
  const taken = new URL(await listen(server, { host: '127.0.0.1', port: 0 })).port
  for (const [env, message] of [
    [{ PORT: taken }, `Port ${taken} is taken. Choose another one with the environment variable PORT:`],
    [{ PORT: '0', CONTENT_DIR: dev.contentDir }, `npm run dev is running for this content already at ${dev.url}/`],
    [
      { PORT: new URL(dev.url).port, CONTENT_DIR: dev.contentDir },
      `is running for this content already at ${dev.url}/`,
    ],
  ] as const) {
    const second = spawnDev(env)
    await new Promise((resolve) => second.once('exit', resolve))
    expect([second.exitCode, second.output()]).toEqual([1, expect.stringContaining(message)])
  }
  server.close()
})

test('Ctrl-C ends every process, and prints nothing', async ({ dev }) => {
  const before = dev.output()
  await dev.interrupt()
  expect(dev.output()).toBe(before)
  await expect
    .poll(() =>
      fetch(dev.url).then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down')
})
