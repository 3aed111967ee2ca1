import { sites } from './testing/sites'
import { expect, requireFirstPost, test } from './testing/test'

test.describe('the first post', () => {
  test.beforeEach(requireFirstPost)

  test('has its title, date and category, and the heading anchors it always had', async ({ page }) => {
    await page.goto(`${sites.own.url}/posts/the-step-back/`)
    await expect(page.getByRole('heading', { level: 1, name: 'The step back' })).toBeVisible()
    await expect(page.getByRole('time').first()).toHaveAttribute('datetime', '2022-04-04')
    await expect(page.getByRole('article').getByRole('link', { name: 'Leadership' })).toHaveAttribute(
      'href',
      '/categories/leadership/',
    )
    const ids = await page
      .getByRole('article')
      .getByRole('heading', { level: 3 })
      .evaluateAll((all) => all.map(({ id }) => id))
    expect(ids).toEqual([
      'reevaluating-titles-and-motivation',
      'navigating-diverse-interpretations-of-roles',
      'prioritizing-impact',
      'the-power-of-prioritization',
    ])
  })

  test('is listed in the archive, its category and its three topics', async ({ page }) => {
    const lists = [
      '/posts/',
      '/categories/leadership/',
      '/topics/career-growth/',
      '/topics/prioritisation/',
      '/topics/roles-and-titles/',
    ]
    for (const list of lists) {
      await page.goto(sites.own.url + list)
      await expect(page.getByRole('main').getByRole('link', { name: 'The step back' }), list).toHaveAttribute(
        'href',
        '/posts/the-step-back/',
      )
    }
  })

  test('has the text before its excerpt separator as excerpt', async ({ page }) => {
    await page.goto(`${sites.own.url}/categories/leadership/`)
    await expect(page.getByText('Taking a Step Back to Leap Forward: A Reflection on Career Choices')).toBeVisible()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader gets from a post to the next one', async ({ page }) => {
    await page.goto('/posts/drawing-the-new-teams/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('navigation', { name: 'By date' }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).not.toHaveURL(/drawing-the-new-teams/)
  })
})

test('an Arabic post has its language and runs from right to left', async ({ page }) => {
  await page.goto('/posts/right-to-left/')
  const article = page.getByRole('article')
  await expect(article).toHaveAttribute('lang', 'ar')
  await expect(article).toHaveCSS('direction', 'rtl')
})

test('shows the images in the bundle of a post', async ({ page }) => {
  await page.goto('/posts/every-construct/')
  for (const image of await page.getByRole('article').getByRole('img').all()) {
    await image.scrollIntoViewIfNeeded()
    await expect
      .poll(() => image.evaluate((node) => (node instanceof HTMLImageElement ? node.naturalWidth : 1)))
      .toBeGreaterThan(0)
  }
})

test('a reference links to its footnote and the footnote back to it', async ({ page }) => {
  await page.goto('/posts/every-construct/')
  const reference = page.locator('[data-footnote-ref]').first()
  const target = await reference.getAttribute('href')
  await reference.click()
  await expect(page).toHaveURL(new RegExp(`${target}$`))
  const back = page
    .locator(`[id="${target?.slice(1)}"]`)
    .getByRole('link', { name: /back to reference/i })
    .first()
  await back.click()
  await expect(page).toHaveURL(/#fnref:1$/)
})

test('a footnote is beside its reference on a wide screen, and below the text on a phone', async ({ page }) => {
  const box = async (selector: string) => {
    const found = await page.locator(selector).boundingBox()
    if (!found) throw new Error(`${selector} is not shown`)
    return found
  }
  await page.goto('/posts/every-construct/')
  await page.setViewportSize({ width: 1600, height: 900 })
  const [reference, note, text] = [await box('#fnref\\:1'), await box('#fn\\:1'), await box('.prose')]
  expect(Math.abs(note.y - reference.y)).toBeLessThan(20)
  expect(note.x).toBeGreaterThan(text.x + text.width)
  const [second, first] = [await box('#fn\\:2'), note]
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height)
  await page.setViewportSize({ width: 390, height: 844 })
  expect((await box('#fn\\:1')).y).toBeGreaterThan((await box('.prose > :nth-last-child(2)')).y)
})

test('shows a title with markup literally, and runs no script', async ({ page }) => {
  await page.goto('/posts/awkward-title/')
  const title = 'Titles such as <&"é 日本語 & </script><script>alert(1)</script> are "fine"'
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page).toHaveTitle(/^Titles such as <&"é 日本語/)
})

test('shows when a post was updated', async ({ page }) => {
  await page.goto('/posts/updated-later/')
  await expect(page.getByText('3 February 2024')).toHaveAttribute('datetime', '2024-02-03')
})

test('a reader skips the navigation by keyboard', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
