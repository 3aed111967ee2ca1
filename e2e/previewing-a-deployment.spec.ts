import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '@/lib/node/fs'
import { publishedSites, sites } from './testing/sites'
import { expect, test } from './testing/test'

test.use({ baseURL: sites.preview.url })

const NOTE = /<aside aria-label="Preview"/

test('every page of a preview says so, and asks not to be indexed', async () => {
  const pages = (await filesBelow(sites.preview.outDir)).filter((file) => file.endsWith('.html'))
  expect(pages).toContain('posts/xyzzy-draft-plain/index.html')
  for (const page of pages) {
    const html = readFileSync(join(sites.preview.outDir, page), 'utf8')
    expect(html, page).toContain('<meta name="robots" content="noindex')
    // A page that leads on has no reader.
    if (!html.includes('http-equiv="refresh"')) expect(html, page).toMatch(NOTE)
  }
})

for (const [name, { outDir }] of Object.entries(publishedSites)) {
  test(`no page of the ${name} site is a preview’s`, async () => {
    for (const page of (await filesBelow(outDir)).filter((file) => file.endsWith('.html')))
      expect(readFileSync(join(outDir, page), 'utf8'), page).not.toMatch(NOTE)
  })
}

test('drafts and scheduled posts are in the lists, marked', async ({ page }) => {
  await page.goto('/posts/')
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible()
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /xyzzy/i }) })
  await expect(entry.filter({ hasText: 'Scheduled for 1 June 2099' })).toBeVisible()
  await expect(entry.filter({ hasText: 'Draft' }).first()).toBeVisible()
})

test('what language models are told is marked, too', async ({ request }) => {
  const list = await (await request.get('/llms.txt')).text()
  expect(list).toContain('[The xyzzyapple announcement (draft)]')
  expect(list).toContain('[When the xyzzyharbour opens (scheduled)]')
  const source = await (await request.get('/posts/xyzzy-draft-plain/index.md')).text()
  expect(source).toMatch(/^---\ntitle: The xyzzyapple announcement\nstate: draft\n/)
})

test('a draft is a page, with the picture beside it, and leads on from where it was', async ({ page }) => {
  await page.goto('/posts/xyzzy-draft-bundle/')
  await expect(page.getByRole('article').getByText('Draft', { exact: true })).toBeVisible()
  const picture = page.getByRole('article').getByRole('img').first()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.goto('/xyzzy-before/')
  await expect(page).toHaveURL(/\/posts\/xyzzy-/)
})

test('the settings say nothing of where the site lives, so Vercel says it', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  const canonical = page.locator('link[rel=canonical]')
  await expect(canonical).toHaveAttribute('href', 'https://notes.vercel.example/posts/the-week-after/')
})
