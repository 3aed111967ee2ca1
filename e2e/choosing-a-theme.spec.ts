import type { Page } from '@playwright/test'
import { expect, test } from './testing/test'

const POST = '/posts/the-week-after/'

/** What the reader sees behind the text. */
function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}

async function grounds(page: Page): Promise<{ light: string; dark: string }> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await ground(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await ground(page)
  expect(light).not.toBe(dark)
  return { light, dark }
}

test('without a choice the page follows the system', async ({ page }) => {
  await page.goto(POST)
  await grounds(page)
  await expect(page.getByRole('button', { name: 'Theme: as the system' })).toBeVisible()
})

test('a reader with a keyboard chooses dark, and keeps it from page to page', async ({ page }) => {
  await page.goto(POST)
  const { dark } = await grounds(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Theme: as the system' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeFocused()
  expect(await ground(page)).toBe(dark)
  await page.getByRole('link', { name: 'Topics' }).first().click()
  await expect(page).toHaveURL(/\/topics\/$/)
  expect(await ground(page)).toBe(dark)
})

test('the choice is there before the first paint, without the module', async ({ page }) => {
  await page.goto(POST)
  const { dark } = await grounds(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(() => localStorage.setItem('theme', 'dark'))
  let hasAskedForModule = false
  await page.route('**/immutable/**', () => {
    // It never comes.
    hasAskedForModule = true
  })
  await page.goto(POST, { waitUntil: 'commit' })
  await expect(page.getByRole('contentinfo')).toBeAttached()
  expect(await ground(page)).toBe(dark)
  expect(hasAskedForModule).toBe(true)
})

test('a page with the framework has the choice too', async ({ page }) => {
  await page.goto('/counter/')
  await page.getByRole('button', { name: 'Theme: as the system' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible()
})

test('it is printed on white, whatever the choice', async ({ page }) => {
  await page.goto(POST)
  await page.evaluate(() => localStorage.setItem('theme', 'dark'))
  await page.reload()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await ground(page)).toBe('rgb(255, 255, 255)')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing is offered that would not work', async ({ page }) => {
    await page.goto(POST)
    await expect(page.getByRole('banner')).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})
