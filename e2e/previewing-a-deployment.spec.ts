import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '@/lib/node/fs'
import { publishedSites, sites } from './testing/sites'
import { expect, test } from './testing/test'

test.use({ baseURL: sites.preview.url })

const BANNER = /<aside aria-label="Preview"/

test('every page of a preview has the preview banner and is not to be indexed', async () => {
  const pages = (await listFiles(sites.preview.outDir)).filter((file) => file.endsWith('.html'))
  expect(pages).toContain('posts/xyzzy-draft-plain/index.html')
  for (const page of pages) {
    const html = readFileSync(join(sites.preview.outDir, page), 'utf8')
    expect(html, page).toContain('<meta name="robots" content="noindex')
    // A page that redirects has no banner.
    if (!html.includes('http-equiv="refresh"')) expect(html, page).toMatch(BANNER)
  }
})

for (const [name, { outDir }] of Object.entries(publishedSites)) {
  test(`no page of the ${name} site has the preview banner`, async () => {
    for (const page of (await listFiles(outDir)).filter((file) => file.endsWith('.html')))
      expect(readFileSync(join(outDir, page), 'utf8'), page).not.toMatch(BANNER)
  })
}

test('lists drafts and scheduled posts with their labels', async ({ page }) => {
  await page.goto('/posts/')
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible()
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /xyzzy/i }) })
  await expect(entry.filter({ hasText: 'Scheduled for 1 June 2099' })).toBeVisible()
  await expect(entry.filter({ hasText: 'Draft' }).first()).toBeVisible()
})

test('labels drafts and scheduled posts in llms.txt and Markdown', async ({ request }) => {
  const list = await (await request.get('/llms.txt')).text()
  expect(list).toContain('[The xyzzyapple announcement (draft)]')
  expect(list).toContain('[When the xyzzyharbour opens (scheduled)]')
  const source = await (await request.get('/posts/xyzzy-draft-plain/index.md')).text()
  expect(source).toMatch(/^---\ntitle: The xyzzyapple announcement\nstate: draft\n/)
})

test('a draft has a page with the images of its bundle, and redirects from its aliases', async ({ page }) => {
  await page.goto('/posts/xyzzy-draft-bundle/')
  await expect(page.getByRole('article').getByText('Draft', { exact: true })).toBeVisible()
  const picture = page.getByRole('article').getByRole('img').first()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.goto('/xyzzy-before/')
  await expect(page).toHaveURL(/\/posts\/xyzzy-/)
})

test('takes the URL of the site from Vercel if the settings have none', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  const canonical = page.locator('link[rel=canonical]')
  await expect(canonical).toHaveAttribute('href', 'https://notes.vercel.example/posts/the-week-after/')
})
