import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { listFiles } from '@/lib/node/fs'
import { findViolations } from './testing/find-violations'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/** The fixture site with a base path, whose settings turn on every external service. */
const { url, outDir } = sites.below

const POST = `${url}/posts/the-week-after/`

/** Intercepts the requests to Plausible. @returns the visits that it would count */
async function mockPlausible(page: Page): Promise<unknown[]> {
  const visits: unknown[] = []
  await page.route('https://plausible.io/**', (route) => {
    visits.push(route.request().postDataJSON())
    return route.fulfill({ status: 202, headers: { 'Access-Control-Allow-Origin': '*' } })
  })
  return visits
}

test('counts a visit with Plausible, without its script', async ({ page }) => {
  const visits = await mockPlausible(page)
  await page.goto(POST, { waitUntil: 'networkidle' })
  expect(visits).toEqual([{ name: 'pageview', url: POST, domain: 'blog.example', referrer: '' }])
  await expect(page.getByText('visits are counted, visitors are not')).toBeVisible()
})

test('loads the discussion of the post from giscus when a reader scrolls near', async ({ page }) => {
  const requested: URL[] = []
  await mockPlausible(page)
  await page.route('https://giscus.app/**', (route) => {
    requested.push(new URL(route.request().url()))
    const script = 'parent.postMessage({ giscus: { resizeHeight: 432 } }, "*")'
    return route.fulfill({ contentType: 'text/html', body: `<p>The discussion</p><script>${script}</script>` })
  })
  await page.goto(POST, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { name: 'Comments' }).scrollIntoViewIfNeeded()
  const frame = page.frameLocator('iframe[title=Comments]')
  await expect(frame.getByText('The discussion')).toBeVisible()
  await expect(page.locator('iframe[title=Comments]')).toHaveCSS('height', '432px')
  expect(requested.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
    expect.objectContaining({
      repo: 'ada-example/notes',
      repoId: 'R_fixture',
      categoryId: 'DIC_fixture',
      term: 'notes/posts/the-week-after/',
      theme: 'preferred_color_scheme',
      backLink: 'https://blog.example/notes/posts/the-week-after/',
    }),
  ])
})

test('the comments are a link without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(POST)
  const link = page.getByRole('region', { name: 'Comments' }).getByRole('link')
  await expect(link).toHaveAttribute('href', 'https://github.com/ada-example/notes/discussions')
  await context.close()
})

test('a reader subscribes to the newsletter with a plain form', async ({ page }) => {
  await mockPlausible(page)
  let sent: string | null = null
  await page.route('https://buttondown.com/**', (route) => {
    sent = route.request().postData()
    return route.fulfill({ contentType: 'text/html', body: '<p>Thank you</p>' })
  })
  await page.goto(POST)
  await page.getByLabel('Email address').fill('reader@mail.example')
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByText('Thank you')).toBeVisible()
  expect(sent).toBe('email=reader%40mail.example&embed=1')
})

test('axe finds no violation in the form and the comments', async ({ page }) => {
  await mockPlausible(page)
  await page.route('https://giscus.app/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(POST)
    expect(await findViolations(page, 'iframe')).toEqual([])
  }
})

test('the Content Security Policy allows only the services that the page uses', () => {
  const readPolicy = (page: string) =>
    /Security-Policy" content="([^"]*)"/.exec(readFileSync(join(outDir, page), 'utf8'))?.[1]?.split('; ') ?? []
  expect(readPolicy('posts/the-week-after/index.html')).toEqual(
    expect.arrayContaining([
      'frame-src https://giscus.app',
      "connect-src 'self' https://plausible.io",
      "form-action 'self' https://buttondown.com",
    ]),
  )
  expect(readPolicy('about/index.html').join()).not.toMatch(/giscus|buttondown/)
})

test('services that are off are absent from the output', async () => {
  const files = await listFiles(sites.fixture.outDir)
  expect(files).toContain('posts/the-week-after/index.html')
  const traces = files
    .filter((file) => /\.(html|js|css)$/.test(file))
    .filter((file) =>
      /giscus|plausible|insights|buttondown|newsletter-form/i.test(
        readFileSync(join(sites.fixture.outDir, file), 'utf8'),
      ),
    )
  expect(traces).toEqual([])
  expect(
    readdirSync(join(sites.fixture.outDir, 'immutable')).filter((file) => /giscus|count-visit/.test(file)),
  ).toEqual([])
})
