import type { Page } from '@playwright/test'
import { expect, test } from './testing/test'

const LONG_POST = '/posts/very-long-post/'

function getContents(page: Page) {
  return page.getByRole('navigation', { name: 'Contents' })
}

test('on a phone the table of contents expands and links to a section', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(LONG_POST)
  await expect(getContents(page)).toBeHidden()
  await page.getByText('Contents', { exact: true }).filter({ visible: true }).click()
  await getContents(page).getByRole('link', { name: 'The notebook' }).click()
  await expect(page.getByRole('heading', { name: 'The notebook' })).toBeInViewport()
})

test('on a wide screen the table of contents is beside the text, scrolls along and marks the current section', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(LONG_POST)
  const beside = await getContents(page).boundingBox()
  const text = await page.locator('.prose').boundingBox()
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(text?.x ?? 0)
  for (const name of ['Before we begin', 'The notebook', 'What people said']) {
    await page.getByRole('heading', { name }).evaluate((heading) => heading.scrollIntoView())
    await expect(getContents(page).locator('[aria-current]')).toHaveText(name)
    await expect(getContents(page).getByRole('link', { name })).toBeInViewport()
  }
})

test('in an Arabic post the table of contents is on the other side', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto('/posts/right-to-left/')
  const contents = page.getByRole('navigation', { name: 'المحتويات' })
  const beside = await contents.boundingBox()
  const text = await page.locator('.prose').boundingBox()
  expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
})

test('a post with few headings has no table of contents', async ({ page }) => {
  await page.goto('/posts/drawing-the-new-teams/')
  await expect(getContents(page)).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the table of contents expands, scrolls along and links to a section', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(LONG_POST)
    await page.getByText('Contents', { exact: true }).filter({ visible: true }).click()
    await getContents(page).getByRole('link', { name: 'The notebook' }).click()
    await expect(page).toHaveURL(/#the-notebook$/)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect(getContents(page).getByRole('link', { name: 'Before we begin' })).toBeInViewport()
  })
})
