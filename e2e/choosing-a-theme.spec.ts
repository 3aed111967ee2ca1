import type { Page } from '@playwright/test'
import { expect, test } from './testing/test'

const POST = '/posts/the-week-after/'

/** The background colour of the page. */
function getBackground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}

/** The colour that the browser gives its interface: of the first `<meta>` whose media query matches. */
function getThemeColour(page: Page): Promise<string | undefined> {
  return page
    .locator('meta[name=theme-color]')
    .evaluateAll((metas: HTMLMetaElement[]) => metas.find(({ media }) => matchMedia(media).matches)?.content)
}

async function getBackgrounds(page: Page): Promise<{ light: string; dark: string }> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await getBackground(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await getBackground(page)
  expect(light).not.toBe(dark)
  return { light, dark }
}

test('the page follows the system without a choice', async ({ page }) => {
  await page.goto(POST)
  await getBackgrounds(page)
  await expect(page.getByRole('button', { name: 'Theme: system' })).toBeVisible()
})

test('a reader chooses the dark theme by keyboard, and keeps it from page to page', async ({ page }) => {
  await page.goto(POST)
  const { dark } = await getBackgrounds(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Theme: system' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeFocused()
  expect(await getBackground(page)).toBe(dark)
  await page.getByRole('link', { name: 'Topics' }).first().click()
  await expect(page).toHaveURL(/\/topics\/$/)
  expect(await getBackground(page)).toBe(dark)
})

test('the choice applies before the first paint, without the module', async ({ page }) => {
  await page.goto(POST)
  const { dark } = await getBackgrounds(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(() => localStorage.setItem('theme', 'dark'))
  let hasRequestedModule = false
  await page.route('**/immutable/**', () => {
    // It is never answered.
    hasRequestedModule = true
  })
  await page.goto(POST, { waitUntil: 'commit' })
  await expect(page.getByRole('contentinfo')).toBeAttached()
  expect(await getBackground(page)).toBe(dark)
  expect(await getThemeColour(page)).toBe('#161513')
  expect(hasRequestedModule).toBe(true)
})

test('the colour of the browser’s interface follows the system, then the choice, and keeps it', async ({ page }) => {
  await page.goto(POST)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await getThemeColour(page)).toBe('#fffdf8')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await getThemeColour(page)).toBe('#161513')
  await page.getByRole('button', { name: 'Theme: system' }).click()
  expect(await getThemeColour(page)).toBe('#fffdf8')
  for (const path of [POST, '/topics/', '/counter/', '/404.html']) {
    await page.goto(path)
    await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible()
    expect(await getThemeColour(page), path).toBe('#fffdf8')
  }
})

test('a hydrated page has the theme switch, too', async ({ page }) => {
  await page.goto('/counter/')
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible()
})

test('prints on white, whatever the theme', async ({ page }) => {
  await page.goto(POST)
  await page.evaluate(() => localStorage.setItem('theme', 'dark'))
  await page.reload()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await getBackground(page)).toBe('rgb(255, 255, 255)')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('shows no buttons that would not work', async ({ page }) => {
    await page.goto(POST)
    await expect(page.getByRole('banner')).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})
