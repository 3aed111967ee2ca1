import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findViolations } from './testing/find-violations'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const { outDir, url } = sites.german

test.use({ baseURL: url, locale: 'de-DE' })

test('a featured post is in a list of its own on the home page, and marked in others', async ({ page }) => {
  await page.goto('/')
  const start = page.getByRole('region', { name: 'Zum Einstieg' })
  await expect(start.getByRole('listitem')).toHaveCount(1)
  await expect(start.getByRole('link', { name: 'Zuhören' })).toBeVisible()
  const newest = page.getByRole('region', { name: 'Zuletzt geschrieben' })
  await expect(newest.getByRole('link', { name: 'Zuhören' })).toHaveCount(0)
  expect(await findViolations(page)).toEqual([])

  await page.goto('/topics/fuehrung/')
  const marked = page.getByRole('listitem').filter({ hasText: 'Zum Einstieg' })
  await expect(marked.getByRole('link')).toHaveText(['Zuhören'])
})

test('a post can do without a table of contents, the newsletter and related posts', async ({ page }) => {
  await page.goto('/posts/zuhoeren/')
  await expect(page.getByRole('navigation', { name: 'Inhalt' })).not.toHaveCount(0)
  await expect(page.getByLabel('E-Mail-Adresse')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Ähnliche Beiträge' })).toBeVisible()

  await page.goto('/posts/eigenheiten/')
  await expect(page.getByRole('heading', { name: 'Vier' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Inhalt' })).toHaveCount(0)
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Ähnliche Beiträge' })).toHaveCount(0)
})

test('a post that search engines are to leave out says so, and is in no list for them', async ({ page }) => {
  await page.goto('/posts/eigenheiten/')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  const path = '/posts/eigenheiten/'
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8')
  expect([read('sitemap.xml').includes(path), read('llms.txt').includes(path)]).toEqual([false, false])
  expect([read('atom.xml').includes(path), read('posts/page/3/index.html').includes(path)]).toEqual([true, true])
})
