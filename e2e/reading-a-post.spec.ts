import { hasFirstPost, sites } from './testing/sites'
import { expect, test } from './testing/test'

test.describe('the first post', () => {
  test.skip(!hasFirstPost)

  test('is read under its title, date, category and the headings it always had', async ({ page }) => {
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

  test('stands under its category and under three topics', async ({ page }) => {
    const places = [
      '/posts/',
      '/categories/leadership/',
      '/topics/career-growth/',
      '/topics/prioritisation/',
      '/topics/roles-and-titles/',
    ]
    for (const place of places) {
      await page.goto(sites.own.url + place)
      await expect(page.getByRole('main').getByRole('link', { name: 'The step back' }), place).toHaveAttribute(
        'href',
        '/posts/the-step-back/',
      )
    }
  })

  test('has the words before its mark as excerpt', async ({ page }) => {
    await page.goto(`${sites.own.url}/categories/leadership/`)
    await expect(page.getByText('Taking a Step Back to Leap Forward: A Reflection on Career Choices')).toBeVisible()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a post is read to its end and left for the next one', async ({ page }) => {
    await page.goto('/posts/drawing-the-new-teams/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('navigation', { name: 'By date' }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).not.toHaveURL(/drawing-the-new-teams/)
  })
})

test('an Arabic post is set from right to left in its own language', async ({ page }) => {
  await page.goto('/posts/right-to-left/')
  const article = page.getByRole('article')
  await expect(article).toHaveAttribute('lang', 'ar')
  await expect(article).toHaveCSS('direction', 'rtl')
})

test('pictures beside a post are shown', async ({ page }) => {
  await page.goto('/posts/every-construct/')
  for (const image of await page.getByRole('article').getByRole('img').all()) {
    await image.scrollIntoViewIfNeeded()
    await expect
      .poll(() => image.evaluate((node) => (node instanceof HTMLImageElement ? node.naturalWidth : 1)))
      .toBeGreaterThan(0)
  }
})

test('a footnote is reached from the text and the text from the footnote', async ({ page }) => {
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

test('a footnote stands beside its mark on a wide screen, and after the text on a phone', async ({ page }) => {
  const box = async (selector: string) => {
    const found = await page.locator(selector).boundingBox()
    if (!found) throw new Error(`${selector} is not shown`)
    return found
  }
  await page.goto('/posts/every-construct/')
  await page.setViewportSize({ width: 1600, height: 900 })
  const [mark, note, text] = [await box('#fnref\\:1'), await box('#fn\\:1'), await box('.prose')]
  expect(Math.abs(note.y - mark.y)).toBeLessThan(20)
  expect(note.x).toBeGreaterThan(text.x + text.width)
  const [second, first] = [await box('#fn\\:2'), note]
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height)
  await page.setViewportSize({ width: 390, height: 844 })
  expect((await box('#fn\\:1')).y).toBeGreaterThan((await box('.prose > :nth-last-child(2)')).y)
})

test('an awkward title is shown letter for letter and starts no script', async ({ page }) => {
  await page.goto('/posts/awkward-title/')
  const title = 'Titles such as <&"é 日本語 & </script><script>alert(1)</script> are "fine"'
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page).toHaveTitle(/^Titles such as <&"é 日本語/)
})

test('a post says when it was updated', async ({ page }) => {
  await page.goto('/posts/updated-later/')
  await expect(page.getByText('3 February 2024')).toHaveAttribute('datetime', '2024-02-03')
})

test('the keyboard jumps over the navigation to the text', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
