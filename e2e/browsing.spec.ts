import { sites } from './testing/sites'
import { expect, test } from './testing/test'

test('a reader follows links from the home page to the second post of a reading path', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Your first re-organisation' }).click()
  const path = page.getByRole('region', { name: 'Where to start' }).getByRole('listitem')
  await expect(path).toHaveCount(5)
  await path.nth(1).getByRole('link').click()
  await expect(page).toHaveURL(/\/posts\/drawing-the-new-teams\/$/)
})

test('a post shows its position on a reading path, with the posts before and after', async ({ page }) => {
  await page.goto('/posts/drawing-the-new-teams/')
  const path = page.getByRole('navigation', { name: /Your first re-organisation, part 2 of 5/ })
  await expect(path.getByRole('listitem').filter({ hasText: 'Previous:' }).getByRole('link')).toHaveAttribute(
    'href',
    '/posts/announcing-a-reorganisation/',
  )
  await expect(path.getByRole('listitem').filter({ hasText: 'Next:' }).getByRole('link')).toHaveAttribute(
    'href',
    '/posts/the-week-after/',
  )
})

test('a post links to three related posts and to its backlinks', async ({ page }) => {
  await page.goto('/posts/measuring-lead-time/')
  const related = page.getByRole('navigation', { name: 'Related posts' })
  await expect(related.getByRole('link')).toHaveCount(3)
  await related.getByRole('link', { name: 'Where the work waits' }).click()
  await expect(page).toHaveURL(/\/posts\/where-the-work-waits\/$/)
  await page.goto('/posts/saying-no-to-a-good-candidate/')
  await page
    .getByRole('navigation', { name: 'Linked from' })
    .getByRole('link', { name: 'The interview loop we settled on' })
    .click()
  await expect(page).toHaveURL(/\/posts\/the-interview-loop-we-settled-on\/$/)
})

test('the archive lists all posts by year, newest first, over several pages', async ({ page }) => {
  await page.goto('/posts/')
  const days: string[] = []
  const years: string[] = []
  const pages = [page.url()]
  const readPage = async () => {
    years.push(...(await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()))
    days.push(
      ...(await page
        .getByRole('main')
        .locator('time')
        .evaluateAll((all) => all.map((time) => (time.getAttribute('datetime') ?? '').slice(0, 10)))),
    )
  }
  await readPage()
  while ((await page.getByRole('link', { name: 'Next page' }).count()) > 0) {
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(page).not.toHaveURL(pages.at(-1) ?? '')
    pages.push(page.url())
    await readPage()
  }
  expect(pages.map((url) => new URL(url).pathname)).toEqual([
    '/posts/',
    '/posts/page/2/',
    '/posts/page/3/',
    '/posts/page/4/',
  ])
  expect(days).toHaveLength(51)
  expect(days).toEqual([...days].sort().reverse())
  expect(new Set(years).size).toBeGreaterThan(5)
  expect(years).toEqual([...years].sort().reverse())
})

test('every page of the archive links to every year', async ({ page }) => {
  await page.goto('/posts/page/2/')
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2016' }).click()
  await expect(page).toHaveURL(/\/posts\/page\/4\/#2016$/)
  await expect(page.getByRole('heading', { level: 2, name: '2016' })).toBeInViewport()
})

test('a page of a list has a canonical URL and links to the previous and the next page, and the first page has a single URL', async ({
  page,
  request,
}) => {
  await page.goto('/posts/page/2/')
  const links = await page
    .locator('head link:is([rel=canonical], [rel=prev], [rel=next])')
    .evaluateAll((all) => all.map((link) => [link.getAttribute('rel'), link.getAttribute('href')]))
  expect(Object.fromEntries(links)).toEqual({
    canonical: 'https://blog.example/posts/page/2/',
    prev: 'https://blog.example/posts/',
    next: 'https://blog.example/posts/page/3/',
  })
  for (const path of ['/posts/page/1/', '/posts/page/5/', '/posts/page/']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('no list introduces itself with the subject of another blog', async ({ page }) => {
  for (const path of ['/posts/', '/topics/', '/categories/', '/series/', '/feeds/', '/search/', '/404.html']) {
    await page.goto(path)
    const description = await page.locator('meta[name=description]').getAttribute('content')
    const introductions = await page.locator('.lede').allTextContents()
    expect([description, ...introductions].join(' '), path).not.toMatch(/engineer|leader/i)
  }
})

test('different spellings of a category are one category, which continues on a second page', async ({ page }) => {
  await page.goto('/categories/')
  const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: 'People' })
  await expect(entry).toHaveCount(1)
  await expect(entry).toContainText('19 posts')
  await page.getByRole('main').getByRole('link', { name: 'People' }).click()
  const posts = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(posts).toHaveCount(15)
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/\/categories\/people\/page\/2\/$/)
  await expect(posts).toHaveCount(4)
})

test('a category with a symbol in its name has a page', async ({ page }) => {
  await page.goto('/categories/')
  await page.getByRole('link', { name: 'R&D' }).click()
  await expect(page).toHaveURL(/\/categories\/rd\/$/)
  await expect(page.getByRole('heading', { level: 1, name: 'R&D' })).toBeVisible()
})

test('topics without a published post are neither listed nor built', async ({ page, request }) => {
  await page.goto('/topics/')
  await expect(page.getByRole('link', { name: /remote work/i })).toHaveCount(0)
  for (const slug of ['remote-work', 'unused-topic']) {
    expect((await request.get(`/topics/${slug}/`)).status(), slug).toBe(404)
  }
})

test('a topic links to related topics, those with the most posts in common first', async ({ page }) => {
  await page.goto('/topics/delivery/')
  const related = page.getByRole('region', { name: 'Related topics' })
  await expect(related.getByRole('heading', { level: 3 })).toHaveText([
    'Technical debt',
    'Your first re-organisation',
    'Feedback',
  ])
  await expect(related.getByRole('listitem').first()).toContainText('3 posts in common')
  await related.getByRole('link', { name: 'Technical debt' }).click()
  await expect(page).toHaveURL(/\/topics\/technical-debt\/$/)
})

test('the breadcrumb above the title links to the pages above', async ({ page }) => {
  const above = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem')
  for (const [path, steps] of [
    ['/posts/calendar-audit/', ['Categories', 'Process']],
    ['/topics/delivery/', ['Topics']],
    ['/categories/people/', ['Categories']],
    ['/categories/people/page/2/', ['Categories', 'People']],
    ['/series/cheap-experiments/', ['Series']],
  ] as const) {
    await page.goto(path)
    await expect(above, path).toHaveText([...steps])
  }
  await above.getByRole('link', { name: 'Series' }).click()
  await expect(page).toHaveURL(/\/series\/$/)
})

test('a reader goes through a series part by part, without its unpublished part', async ({ page }) => {
  await page.goto('/series/')
  await page.getByRole('main').getByRole('link', { name: 'Cheap experiments' }).click()
  const parts = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(parts).toHaveCount(3)
  await parts.first().getByRole('link').click()
  for (const position of [/part 1 of 3$/, /part 2 of 3$/, /part 3 of 3$/]) {
    const series = page.getByRole('navigation', { name: /^Series: Cheap experiments/ })
    await expect(series).toHaveAccessibleName(position)
    const next = series.getByRole('listitem').filter({ hasText: 'Next:' }).getByRole('link')
    if ((await next.count()) > 0) await next.click()
  }
  await expect(page).toHaveURL(/\/posts\/what-the-spike-told-us\/$/)
  await page.getByRole('article').getByRole('link', { name: 'Cheap experiments' }).click()
  await expect(page).toHaveURL(/\/series\/cheap-experiments\/$/)
})

test('the navigation marks the current page and the page above it', async ({ page }) => {
  await page.goto('/topics/')
  const site = page.getByRole('navigation', { name: 'Site' })
  await expect(site.getByRole('link', { name: 'Topics' })).toHaveAttribute('aria-current', 'page')
  await page.goto('/topics/hiring/')
  await expect(site.getByRole('link', { name: 'Topics' })).toHaveAttribute('aria-current', 'true')
})

test('the error page links to all posts', async ({ browser }) => {
  const page = await browser.newPage()
  const response = await page.goto(`${sites.fixture.url}/posts/no-such-post/`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'all posts' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'All posts' })).toBeVisible()
  await page.close()
})
