import type { Page } from '@playwright/test'
import { expect, test } from './testing/test'

const HUB = '/topics/first-reorganisation/'
const FIRST = '/posts/announcing-a-reorganisation/'

function path(page: Page) {
  return page.getByRole('region', { name: 'Where to start' })
}

/** Moves to a link with the Tab key and opens it. @returns the number of keys pressed */
async function openByKeyboard(page: Page, name: string): Promise<number> {
  for (let keys = 1; keys < 50; keys++) {
    await page.keyboard.press('Tab')
    const focused = page.locator('a:focus')
    if ((await focused.count()) === 0 || (await focused.textContent())?.trim() !== name) continue
    await page.keyboard.press('Enter')
    return keys + 1
  }
  throw new Error(`Tab does not reach ${name}`)
}

test('the second post of a reading path is three actions from the home page by keyboard', async ({ page }) => {
  await page.goto('/')
  const keys = [await openByKeyboard(page, 'Skip to content'), await openByKeyboard(page, 'Your first re-organisation')]
  await expect(page).toHaveURL(HUB)
  keys.push(await openByKeyboard(page, 'Drawing the new teams'))
  await expect(page).toHaveURL('/posts/drawing-the-new-teams/')
  expect(keys).toEqual([2, 14, 14])
})

test('a post read to its end is labelled on the path, counted, and can be reset', async ({ page }) => {
  await page.goto(HUB)
  await expect(path(page)).not.toContainText('read on this device')
  await page.goto(FIRST)
  await page.mouse.move(300, 300)
  await page.mouse.wheel(0, 20_000)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('read'))).toBe(JSON.stringify([FIRST]))
  await page.goto(HUB)
  await expect(path(page).getByRole('listitem').nth(0)).toContainText('✓ read')
  await expect(path(page).getByRole('listitem').nth(1)).not.toContainText('✓ read')
  await expect(path(page)).toContainText('1 of 5 read')
  await path(page).getByRole('button', { name: 'Reset' }).press('Enter')
  await expect(path(page)).not.toContainText('✓ read')
  await expect(path(page).getByText('Progress reset.')).toBeFocused()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('a post that was only opened, at its start or at its end, is not marked as read', async ({ page }) => {
  await page.goto(FIRST)
  await page.goto(`${FIRST}#site:related`)
  await expect(page.getByRole('navigation', { name: 'Related posts' })).toBeInViewport()
  await page.goto(HUB)
  await expect(path(page).getByRole('listitem')).toHaveCount(5)
  await expect(path(page)).not.toContainText('✓ read')
})

test('showing the progress shifts no content', async ({ page }) => {
  await page.goto(HUB)
  // Before a font has arrived, lines break elsewhere.
  const measure = async () => {
    await page.evaluate(async () => void (await document.fonts.ready))
    return page.getByRole('region', { name: 'More on this topic' }).boundingBox()
  }
  const before = await measure()
  await page.evaluate((post) => localStorage.setItem('read', JSON.stringify([post])), FIRST)
  await page.reload()
  await expect(path(page)).toContainText('1 of 5 read')
  expect(await measure()).toEqual(before)
})

test('only a post on a reading path loads the script that tracks it', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('reading-path')) scripts.push(new URL(page.url()).pathname)
  })
  for (const path of [FIRST, '/posts/calendar-audit/', '/topics/feedback/', '/topics/']) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  expect(scripts).toEqual([FIRST])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a reading path is a plain list', async ({ page }) => {
    await page.goto(HUB)
    await expect(path(page).getByRole('listitem')).toHaveCount(5)
    await expect(path(page).getByRole('button')).toHaveCount(0)
  })
})
