import { findViolations } from './testing/find-violations'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const YEAR = '/vortraege/2026/'

test.use({ baseURL: sites.german.url, locale: 'de-DE' })

test('a reader comes from the footer to a page, to the one below it, and back', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('navigation', { name: 'Website' }).getByRole('listitem')).toHaveCount(3)
  const footer = page.getByRole('contentinfo').getByRole('navigation', { name: 'Fußzeile' })
  await footer.getByRole('link', { name: 'Vorträge' }).click()
  await expect(page.getByRole('navigation', { name: 'Brotkrümelnavigation' })).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: '2026' }).click()
  await expect(page).toHaveURL(YEAR)
  const picture = page.getByRole('img', { name: /Hügel am Morgen/ })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.getByRole('navigation', { name: 'Brotkrümelnavigation' }).getByRole('link', { name: 'Vorträge' }).click()
  await expect(page).toHaveURL('/vortraege/')
})

test('a file beside a page has a URL below that of the page', async ({ page, request }) => {
  await page.goto(YEAR)
  await expect(page.getByRole('link', { name: 'Folien' })).toHaveAttribute('href', 'folien.txt')
  expect(await (await request.get(`${YEAR}folien.txt`)).text()).toContain('Teams, die wachsen')
})

test('the search finds a page below another one', async ({ page }) => {
  await page.goto('/search/?q=Gewächshaus')
  await expect(page.getByRole('option', { name: 'Vorträge im Jahr 2026' })).toHaveAttribute(
    'href',
    new RegExp(`^${YEAR}`),
  )
})

test('the sitemap and the breadcrumb for search engines have its path', async ({ page, request }) => {
  expect(await (await request.get('/sitemap.xml')).text()).toContain(`<loc>https://werkstatt.example${YEAR}</loc>`)
  await page.goto(YEAR)
  const [breadcrumb] = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(JSON.parse(breadcrumb ?? '')).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Vorträge', item: 'https://werkstatt.example/vortraege/' },
      { position: 2, name: 'Vorträge im Jahr 2026', item: `https://werkstatt.example${YEAR}` },
    ],
  })
})

for (const { name, viewport } of [
  { name: 'a phone', viewport: { width: 320, height: 640 } },
  { name: 'a desk', viewport: { width: 1280, height: 800 } },
])
  test(`the page and the footer are accessible on ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto(YEAR)
    expect(await findViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
  })
