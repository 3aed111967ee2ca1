import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redirect } from '@/lib/routing/redirects'
import { readRedirects, sites } from './testing/sites'
import { expect, requireFirstPost, test } from './testing/test'

const DAYLIGHT = '/posts/promotion-by-daylight/'

/** Former URLs that other sites may link to, and their targets. */
const REDIRECTS: [path: string, target: string][] = [
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

for (const [path, target] of REDIRECTS) {
  test(`redirects ${path} permanently to ${target}, in one step`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 })
    expect([response.status(), response.headers().location]).toEqual([308, target])
  })
}

test('redirects to a year of the archive go to the page on which the year starts', async ({ page }) => {
  for (const [path, query] of [
    ['/archive/', ''],
    ['/all.html?page=2', '\\?page=2'],
  ] as const) {
    await page.goto(path)
    await expect(page).toHaveURL(new RegExp(`/posts/page/\\d+/${query}#2016$`))
    await expect(page.getByRole('heading', { level: 2, name: '2016' })).toBeInViewport()
  }
})

test('the anchor of a year that has moved to a later page focuses the link to it', async ({ page }) => {
  await page.goto('/posts/#2016')
  await expect(page.getByRole('link', { name: '2016' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: '2016' })).toBeInViewport()
})

test('redirects below the base path', async ({ request }) => {
  const response = await request.get(`${sites.below.url}/post/the-week-after`, { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([308, '/notes/posts/the-week-after/'])
})

/** What the German site had in WordPress. */
const FORMER: [path: string, target: string][] = [
  ['/tag/planung', '/topics/planung/'],
  ['/category/menschen/', '/categories/menschen/'],
  ['/tag/ziele-wege/', '/search/?q=Ziele%20%26%20Wege'],
  ['/thema/planung.html', '/topics/planung/'],
  ['/feed/', '/rss.xml'],
]

for (const [path, target] of FORMER) {
  test(`redirects ${path}, which another system had, to ${target}`, async ({ request }) => {
    const response = await request.get(sites.german.url + path, { maxRedirects: 0 })
    expect([response.status(), response.headers().location]).toEqual([308, target])
  })
}

test('redirects the URLs that the first post would have with Jekyll and Hugo', async ({ request }) => {
  requireFirstPost()
  const paths = [
    '/leadership/2022/04/04/the-step-back.html',
    '/post/the-step-back/',
    '/posts/2022-04-04-the-step-back/',
  ]
  for (const path of paths) {
    const response = await request.get(sites.own.url + path, { maxRedirects: 0 })
    expect(response.headers().location, path).toMatch(/\/posts\/the-step-back\/$/)
  }
})

test('on a host without redirects a page redirects, with or without scripts', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const html = readFileSync(join(sites.fixture.outDir, 'writing/promotion.html'), 'utf8')
    // GitHub Pages serves the file.
    await page.route('**/writing/promotion.html', (route) => route.fulfill({ contentType: 'text/html', body: html }))
    await page.goto(`${sites.fixture.url}/writing/promotion.html`)
    await expect(page).toHaveURL(sites.fixture.url + DAYLIGHT)
    await expect(page.getByRole('heading', { level: 1, name: 'Promotion by daylight' })).toBeVisible()
    await context.close()
  }
})

for (const [name, site] of Object.entries(sites)) {
  test(`every redirect of the ${name} site has an existing target, and a page or a copy of a file for hosts without redirects`, () => {
    const redirects: Redirect[] = readRedirects(site)
    expect(redirects.length).toBeGreaterThan(0)
    const broken = redirects.filter(({ to }) => {
      const path = decodeURIComponent(to.replace(/[?#].*/, ''))
      return !URL.canParse(to) && !existsSync(join(site.outDir, path.endsWith('/') ? `${path}index.html` : path))
    })
    expect(broken).toEqual([])
    const withoutFile = redirects.filter(
      ({ from }) => !existsSync(join(site.outDir, from.endsWith('/') ? `${from}index.html` : from)),
    )
    expect(withoutFile).toEqual([])
  })
}
