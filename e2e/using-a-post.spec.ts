import { expect, test } from './testing/test'

const POST = '/posts/every-construct/'

test('a reader copies a link to a paragraph by keyboard, and it opens there', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(POST)
  await page.keyboard.press('Tab')
  const button = page.getByRole('button', { name: /^Copy a link to this paragraph/ })
  await button.focus()
  for (let times = 0; times < 20; times++) await page.keyboard.press('ArrowDown')
  const words = await page.locator('p', { has: button }).textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const url = await page.evaluate(() => navigator.clipboard.readText())

  const other = await browser.newPage()
  await other.goto(url)
  const start = (words ?? '').replace('¶', '').trim().replace(/\s+/g, ' ').slice(0, 30)
  await expect(other.locator('.prose > p', { hasText: start })).toBeInViewport()
  await other.close()
})

test('a heading links to itself', async ({ page }) => {
  await page.goto(POST)
  await page.getByRole('heading', { name: 'Named by hand' }).getByRole('link').click()
  await expect(page).toHaveURL(/#by-hand$/)
})

test('copies code without line numbers, markers and deleted lines', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(POST)
  const figure = page.getByRole('figure').filter({ hasText: 'lib/queue.ts' })
  await figure.getByRole('button', { name: 'Copy' }).click()
  await expect(figure.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('const size = 20\nconst next = size * 2')
})

test('scrolls long lines of code by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(POST)
  const code = page.locator('pre', { hasText: 'service=ledger' })
  await code.focus()
  for (let times = 0; times < 5; times++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => code.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
})

test('the header and the first column of a table stay visible while it scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 })
  await page.goto(POST)
  const scroller = page.getByRole('group', { name: 'Table' }).filter({ hasText: 'January' })
  await scroller.evaluate((element) => {
    // As if it were longer than the window.
    element.style.maxHeight = '100px'
    element.scrollTo(300, 60)
  })
  await scroller.scrollIntoViewIfNeeded()
  const [frame, header, corner, team] = await Promise.all(
    [
      scroller,
      scroller.getByText('June'),
      scroller.getByRole('columnheader', { name: 'Team' }),
      scroller.getByText('Stock-and'),
    ].map((part) => part.boundingBox()),
  )
  expect(header?.y).toBeCloseTo(frame?.y ?? Number.NaN, 0)
  expect([corner?.x, corner?.y, team?.x].map((at) => Math.round(at ?? Number.NaN))).toEqual(
    [frame?.x, frame?.y, frame?.x].map((at) => Math.round(at ?? Number.NaN)),
  )
})

test('requests no other host before a video is played, and only that of the video then', async ({ page }) => {
  const requested: string[] = []
  await page.route(/^https:\/\/(?!127\.0\.0\.1)/, (route) => {
    requested.push(new URL(route.request().url()).host)
    return route.fulfill({ contentType: 'text/html', body: '<title>Player</title>' })
  })
  await page.goto(POST, { waitUntil: 'networkidle' })
  expect(requested).toEqual([])
  await page.getByRole('link', { name: 'Video on YouTube' }).click()
  await expect(page.locator('iframe[title="Video on YouTube"]')).toBeFocused()
  await expect.poll(() => requested).toEqual(['www.youtube-nocookie.com'])
})

test('the Content Security Policy allows frames only on a page with a player', async ({ page }) => {
  const readPolicy = async (path: string) => {
    await page.goto(path)
    return page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  }
  expect(await readPolicy(POST)).toContain('frame-src https://www.youtube-nocookie.com')
  expect(await readPolicy('/posts/the-week-after/')).not.toContain('frame-src')
})

test('diagrams, formulas and callouts have accessible names', async ({ page }) => {
  await page.goto(POST)
  await expect(page.getByRole('img', { name: 'Ask, then decide' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Formula' })).toBeVisible()
  await expect(page.getByRole('note').filter({ hasText: 'Easily overlooked' })).toContainText('Warning')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a video is a link to its page', async ({ page }) => {
    await page.goto(POST)
    await expect(page.getByRole('link', { name: 'Video on YouTube' })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    )
  })
})
