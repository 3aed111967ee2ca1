import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PLACEHOLDER_SLUG } from '@/lib/pages/static-params'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

test('redirects a URL without a trailing slash permanently', async ({ request }) => {
  const response = await request.get('/posts/the-week-after?from=mail', { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers().location).toBe('/posts/the-week-after/?from=mail')
})

test('every response has the security headers', async ({ request }) => {
  for (const path of ['/', '/nothing-here/']) {
    const headers = (await request.get(path)).headers()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin')
    expect(headers['x-frame-options'], path).toBe('SAMEORIGIN')
  }
})

test('pages are revalidated, files with a content hash are cached for a year', async ({ request }) => {
  expect((await request.get('/')).headers()['cache-control']).toBe('public, max-age=0, must-revalidate')
  const chunks = join(sites.fixture.outDir, '_next', 'static', 'chunks')
  const css = readdirSync(chunks).find((file) => file.endsWith('.css'))
  expect((await request.get(`/_next/static/chunks/${css}`)).headers()['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  )
})

test.describe('with a base path', () => {
  const { url } = sites.below

  test('a reader gets from the home page to a post and on to its category', async ({ page }) => {
    await page.goto(url)
    await page.getByRole('link', { name: 'Posts', exact: true }).click()
    await page.getByRole('link', { name: '2019' }).click()
    await page.getByRole('main').getByRole('link', { name: 'The week after' }).click()
    await expect(page).toHaveURL(`${url}/posts/the-week-after/`)
    await expect(page.getByRole('heading', { level: 1, name: 'The week after' })).toBeVisible()
    await page.getByRole('link', { name: 'People' }).first().click()
    await expect(page).toHaveURL(`${url}/categories/people/`)
  })

  test('the scripts of the site and of the framework work', async ({ page }) => {
    await page.goto(`${url}/counter/`)
    await page.getByRole('button', { name: 'Counted to 0' }).click()
    await expect(page.getByRole('button', { name: 'Counted to 1' })).toBeVisible()
    await page.getByRole('button', { name: 'Theme: system' }).click()
    await page.goto(`${url}/posts/`)
    await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible()
  })

  test('the canonical URL has the base path', async ({ page }) => {
    await page.goto(`${url}/posts/the-week-after/`)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      'https://blog.example/notes/posts/the-week-after/',
    )
  })

  test('redirects a URL without a trailing slash, and shows the error page for an unknown one', async ({ request }) => {
    const response = await request.get(`${url}/posts`, { maxRedirects: 0 })
    expect([response.status(), response.headers().location]).toEqual([308, '/notes/posts/'])
    const missing = await request.get(`${url}/nothing-here/`)
    expect(missing.status()).toBe(404)
    expect(await missing.text()).toContain('href="/notes/posts/"')
  })
})

test('serves no file from outside the site', async ({ request }) => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/posts/..%5c..%5cpackage.json',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('placeholder routes for the export are not in the site', async () => {
  const names = readdirSync(sites.own.outDir, { recursive: true, encoding: 'utf8' })
  expect(names.filter((name) => name.includes(PLACEHOLDER_SLUG) || name.includes('_not-found'))).toEqual([])
})
