import type { Page } from '@playwright/test'
import { expect, expectNoReload, open, test } from './testing/dev-test'
import { findViolations } from './testing/find-violations'

const FILE = 'posts/on-the-desk.md'

test.use({ port: 4316 })

/** A draft whose body begins on line 7. */
function draft(body: string, more = 'description: What it is about'): string {
  return `---\ntitle: On the desk\ndate: 2024-05-06\n${more}\ndraft: true\n---\n${body}\n`
}

function getSection(page: Page, name: RegExp) {
  return page.getByRole('region', { name })
}

test('a draft appears on the desk, breaks, is fixed and published, without a reload', async ({ page, dev }) => {
  test.slow()
  await open(page, `${dev.url}/desk/`)
  const entry = getSection(page, /^Drafts/)
    .getByRole('listitem')
    .filter({ hasText: 'On the desk' })
  dev.write(FILE, draft('Three words here.', 'topics: hiring'))
  await expect(entry.getByText('3 words')).toBeVisible()
  await expect(entry.getByText('edited just now')).toBeVisible()
  await expect(entry.getByText('no description (add description: … to the front matter)')).toBeVisible()
  await expect(entry.getByText('no topic')).toHaveCount(0)

  dev.write(FILE, draft('See [this](/posts/nowhere/).\n\n![](https://elsewhere.example/x.png)'))
  const errors = getSection(page, /^Errors/)
  await expect(errors.getByRole('listitem').filter({ hasText: '/posts/nowhere/ does not exist' }).last()).toHaveText(
    /^7:5 /,
  )
  await expect(entry.getByText('1 broken link')).toBeVisible()
  await expect(entry.getByText('1 image without alternative text')).toBeVisible()
  await expect(entry.getByText('no description')).toHaveCount(0)
  const response = page.waitForResponse((candidate) => candidate.url().includes('launch-editor'))
  await errors.getByRole('link', { name: '7:5' }).click()
  expect((await response).status()).toBe(204)

  dev.write(FILE, '---\ntitle: On the desk\ndate: 2024-15-06\ndraft: true\n---\nText.\n')
  await expect(errors.getByText('shown in its last valid version until it is fixed')).toBeVisible()
  dev.write(FILE, draft('All is well.'))
  await expect(errors).toHaveCount(0)
  await expect(entry.getByText('broken link')).toHaveCount(0)

  dev.write(FILE, draft('All is well.').replace('date: 2024-05-06', 'date: 2098-05-06').replace('draft: true\n', ''))
  const scheduled = getSection(page, /^Scheduled/)
    .getByRole('listitem')
    .filter({ hasText: 'On the desk' })
  await expect(scheduled.getByText(/6 May 2098 at 00:00 UTC in \d+ days/)).toBeVisible()
  await expect(entry).toHaveCount(0)
  await expectNoReload(page)
  dev.remove(FILE)
  await expect(scheduled).toHaveCount(0)
})

test('the desk of a post previews it where people come upon it, and follows it', async ({ page, dev }) => {
  dev.write(FILE, draft('Text.'))
  await expect.poll(() => fetch(`${dev.url}/desk/posts/on-the-desk/`).then(({ status }) => status)).toBe(200)
  await open(page, `${dev.url}/desk/posts/on-the-desk/`)
  const result = getSection(page, /^Search result$/)
  await expect(result.getByText('On the desk · Notes from the Fixture')).toBeVisible()
  await expect(result.getByText('What it is about')).toBeVisible()
  await expect(getSection(page, /^Feed entry$/).getByText('On the desk', { exact: true })).toBeVisible()
  await expect(getSection(page, /^Social preview$/).getByText('blog.example')).toBeVisible()
  const card = getSection(page, /^Share card$/).getByRole('img', { name: 'On the desk' })
  await expect.poll(() => card.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
  dev.write(FILE, draft('Text.', `description: ${'Much too long. '.repeat(15)}`))
  await expect(result.getByText('The description has 224 characters; about 160 are shown.')).toBeVisible()
  await expectNoReload(page)
  dev.remove(FILE)
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
})

test('the desk shows gaps, and the published posts of a year', async ({ page, dev }) => {
  await open(page, `${dev.url}/desk/`)
  await expect(
    getSection(page, /^Reading paths with a gap/).getByText('Step 3, The xyzzyapple announcement'),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: 'Unused topic 0 0 –' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2016' }).click()
  await expect(
    getSection(page, /^Published/).getByRole('link', { name: 'Why I am writing this down', exact: true }),
  ).toBeVisible()
})

test('the desk is accessible in both themes and at every width', async ({ page, dev }) => {
  test.slow()
  for (const path of ['/desk/', '/desk/posts/the-week-after/']) {
    await open(page, dev.url + path)
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        )
        expect(await findViolations(page, 'nextjs-portal')).toEqual([])
      }
    }
  }
})

test('a page of the blog’s own that is called desk comes first', async ({ page, dev }) => {
  dev.write('pages/desk.md', '---\ntitle: My desk\n---\nOak.\n')
  await expect.poll(() => fetch(`${dev.url}/desk/`).then((response) => response.text())).toContain('Oak.')
  await open(page, `${dev.url}/desk/`)
  await expect(page.getByRole('heading', { name: 'My desk' })).toBeVisible()
  await open(page, `${dev.url}/desk/posts/`)
  await expect(page.getByRole('heading', { name: 'The desk' })).toBeVisible()
  dev.remove('pages/desk.md')
})
