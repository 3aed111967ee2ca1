import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { filesBelow } from '@/lib/node/fs'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/** The fixture site below a path, whose settings ask for all that other hosts can do. */
const { url, outDir } = sites.below

const POST = `${url}/posts/the-week-after/`

/** Answers for Plausible, which no test may ask. @returns what it was told */
async function answerAsPlausible(page: Page): Promise<unknown[]> {
  const visits: unknown[] = []
  await page.route('https://plausible.io/**', (route) => {
    visits.push(route.request().postDataJSON())
    return route.fulfill({ status: 202, headers: { 'Access-Control-Allow-Origin': '*' } })
  })
  return visits
}

test('a visit is counted at Plausible, without a script of theirs', async ({ page }) => {
  const visits = await answerAsPlausible(page)
  await page.goto(POST, { waitUntil: 'networkidle' })
  expect(visits).toEqual([{ name: 'pageview', url: POST, domain: 'blog.example', referrer: '' }])
  await expect(page.getByText('visits are counted, visitors are not')).toBeVisible()
})

test('giscus is asked when a reader comes near, for the discussion of this post', async ({ page }) => {
  const asked: URL[] = []
  await answerAsPlausible(page)
  await page.route('https://giscus.app/**', (route) => {
    asked.push(new URL(route.request().url()))
    const script = 'parent.postMessage({ giscus: { resizeHeight: 432 } }, "*")'
    return route.fulfill({ contentType: 'text/html', body: `<p>The discussion</p><script>${script}</script>` })
  })
  await page.goto(POST, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { name: 'Comments' }).scrollIntoViewIfNeeded()
  const frame = page.frameLocator('iframe[title=Comments]')
  await expect(frame.getByText('The discussion')).toBeVisible()
  await expect(page.locator('iframe[title=Comments]')).toHaveCSS('height', '432px')
  expect(asked.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
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

test('without scripts the comments are a link', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(POST)
  const link = page.getByRole('region', { name: 'Comments' }).getByRole('link')
  await expect(link).toHaveAttribute('href', 'https://github.com/ada-example/notes/discussions')
  await context.close()
})

test('a reader subscribes with a plain form', async ({ page }) => {
  await answerAsPlausible(page)
  let sent: string | null = null
  await page.route('https://buttondown.com/**', (route) => {
    sent = route.request().postData()
    return route.fulfill({ contentType: 'text/html', body: '<p>Thank you</p>' })
  })
  await page.goto(POST)
  await page.getByLabel('Your address').fill('reader@mail.example')
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByText('Thank you')).toBeVisible()
  expect(sent).toBe('email=reader%40mail.example&embed=1')
})

test('axe finds nothing in the form and the comments', async ({ page }) => {
  await answerAsPlausible(page)
  await page.route('https://giscus.app/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(POST)
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
})

test('the policy of a page allows what the settings ask for, and no more', () => {
  const policyOf = (page: string) =>
    /Security-Policy" content="([^"]*)"/.exec(readFileSync(join(outDir, page), 'utf8'))?.[1]?.split('; ') ?? []
  expect(policyOf('posts/the-week-after/index.html')).toEqual(
    expect.arrayContaining([
      'frame-src https://giscus.app',
      "connect-src 'self' https://plausible.io",
      "form-action 'self' https://buttondown.com",
    ]),
  )
  expect(policyOf('about/index.html').join()).not.toMatch(/giscus|buttondown/)
})

test('where the settings ask for nothing there is not a byte of it', async () => {
  const files = await filesBelow(sites.fixture.outDir)
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
