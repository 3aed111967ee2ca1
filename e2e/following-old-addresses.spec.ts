import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redirect } from '@/lib/routing/redirects'
import { hasFirstPost, redirectsOfSite, sites } from './testing/sites'
import { expect, test } from './testing/test'

const DAYLIGHT = '/posts/promotion-by-daylight/'

/** What a link elsewhere may still say, and where it has to lead. */
const OLD: [address: string, leadsTo: string][] = [
  ['/posts/old-name-kept/', DAYLIGHT],
  ['/posts/old-name-kept', DAYLIGHT],
  ['/posts/old-name-kept/index.html', DAYLIGHT],
  ['/posts/old-name-kept/?from=mail', `${DAYLIGHT}?from=mail`],
  ['/writing/promotion.html', DAYLIGHT],
  ['/post/promotion-by-daylight', DAYLIGHT],
  ['/people/2025/01/20/promotion-by-daylight.html', DAYLIGHT],
  ['/posts/2016-03-07-why-i-am-writing-this-down/', '/posts/why-i-am-writing-this-down/'],
  ['/%E6%8C%AF%E3%82%8A%E8%BF%94%E3%82%8A/', '/posts/japanese/'],
  ['/books/', '/reading-list/'],
  ['/shelf', '/reading-list/'],
  ['/tags', '/topics/'],
  ['/elsewhere/', 'https://elsewhere.example/?a=1&b=2'],
]

for (const [address, leadsTo] of OLD) {
  test(`${address} leads for good, and at once, to ${leadsTo}`, async ({ request }) => {
    const response = await request.get(address, { maxRedirects: 0 })
    expect([response.status(), response.headers().location]).toEqual([308, leadsTo])
  })
}

test('what led to a year leads to the page of the list on which it begins', async ({ page }) => {
  for (const [address, query] of [
    ['/archive/', ''],
    ['/all.html?page=2', '\\?page=2'],
  ] as const) {
    await page.goto(address)
    await expect(page).toHaveURL(new RegExp(`/posts/page/\\d+/${query}#2016$`))
    await expect(page.getByRole('heading', { level: 2, name: '2016' })).toBeInViewport()
  }
})

test('a link to a year of the list, made when it was shorter, leads to the way there', async ({ page }) => {
  await page.goto('/posts/#2016')
  await expect(page.getByRole('link', { name: '2016' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: '2016' })).toBeInViewport()
})

test('below a path of its host it leads below that path', async ({ request }) => {
  const response = await request.get(`${sites.below.url}/post/the-week-after`, { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([308, '/notes/posts/the-week-after/'])
})

test('where Jekyll and Hugo had the first post, readers are led to it', async ({ request }) => {
  test.skip(!hasFirstPost)
  const addresses = [
    '/leadership/2022/04/04/the-step-back.html',
    '/post/the-step-back/',
    '/posts/2022-04-04-the-step-back/',
  ]
  for (const address of addresses) {
    const response = await request.get(sites.own.url + address, { maxRedirects: 0 })
    expect(response.headers().location, address).toMatch(/\/posts\/the-step-back\/$/)
  }
})

test('on a host without redirects a page leads there, with scripts or without', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const html = readFileSync(join(sites.fixture.outDir, 'writing/promotion.html'), 'utf8')
    // As GitHub Pages would, which serves the file.
    await page.route('**/writing/promotion.html', (route) => route.fulfill({ contentType: 'text/html', body: html }))
    await page.goto(`${sites.fixture.url}/writing/promotion.html`)
    await expect(page).toHaveURL(sites.fixture.url + DAYLIGHT)
    await expect(page.getByRole('heading', { level: 1, name: 'Promotion by daylight' })).toBeVisible()
    await context.close()
  }
})

for (const [name, site] of Object.entries(sites)) {
  test(`every redirect of the ${name} site lands on a page, and one that a browser would show stands in a page`, () => {
    const redirects: Redirect[] = redirectsOfSite(site)
    expect(redirects.length).toBeGreaterThan(0)
    const lost = redirects.filter(({ to }) => {
      const path = decodeURIComponent(to.replace(/#.*/, ''))
      return !URL.canParse(to) && !existsSync(join(site.outDir, path.endsWith('/') ? `${path}index.html` : path))
    })
    expect(lost).toEqual([])
    const pageless = redirects
      // Hosts serve a feed as a feed, whatever stands in it.
      .filter(({ from }) => !from.endsWith('.xml'))
      .filter(({ from }) => !existsSync(join(site.outDir, from.endsWith('/') ? `${from}index.html` : from)))
    expect(pageless).toEqual([])
  })
}
