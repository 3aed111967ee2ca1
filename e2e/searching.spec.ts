import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { findViolations } from './testing/find-violations'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/** A phrase in the third section of the post, “Friday”. */
const PHRASE = 'I told the board to expect'
const SECTION = /\/posts\/the-week-after\/#friday/

function getInput(page: Page) {
  return page.getByRole('combobox', { name: 'Search this blog' })
}

async function searchFor(page: Page, words: string) {
  await page.keyboard.press('/')
  await expect(getInput(page)).toBeFocused()
  await page.keyboard.insertText(words)
}

function getSelectedOption(page: Page) {
  return page.getByRole('listbox', { name: 'Results' }).getByRole('option', { selected: true })
}

test('opens the section with a phrase: a key, the phrase, Enter', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, PHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(SECTION)
  await expect(page.locator('.prose').getByText(PHRASE)).toBeInViewport()
})

test('highlights the phrase on the page that it was searched on', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  const isHighlighted = async () => {
    const paragraph = await page.locator('.prose').getByText(PHRASE).screenshot({ animations: 'disabled' })
    const { data } = await sharp(paragraph).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    // #ffe9a8, the background of highlighted text.
    for (let at = 0; at < data.length; at += 3) if (data.readUIntBE(at, 3) === 0xffe9a8) return true
    return false
  }
  expect(await isHighlighted()).toBe(false)
  await page.goto('/')
  await searchFor(page, PHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(SECTION)
  await expect.poll(isHighlighted).toBe(true)
})

test('a result on the same page scrolls to it and closes the search', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  await searchFor(page, PHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(SECTION)
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.prose').getByText(PHRASE)).toBeInViewport()
})

test('finds a word with a typo, and shows the correction', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'prnitout')
  await expect(page.getByRole('status')).toHaveText('No results for “prnitout”. 1 result for “printout”.')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/posts\/feedback-that-lands\//)
})

test('opens the section with a phrase with a typo, too', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, PHRASE.replace('board', 'baord'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(SECTION)
})

test('finds Japanese and Arabic words as they are typed', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'リリースの前の夜')
  await expect(getSelectedOption(page)).toHaveText(/^変わったこと.*リリースの前の夜が怖い/)
  await getInput(page).fill('إبريق شاي')
  await expect(getSelectedOption(page)).toHaveText(/^الاجتماع الأول مع فريق جديد/)
  await expect(page.getByRole('group')).toHaveAttribute('lang', 'ar')
})

test('ranks matches in a title first', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'feedback')
  await expect(getSelectedOption(page)).toHaveText(/^Feedback that lands/)
})

test('filters a search by topic, category and year, each with a count', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'meeting')
  await expect(page.getByRole('status')).toHaveText('8 results for “meeting”.')
  const counts = await page.getByRole('combobox', { name: 'Year' }).getByRole('option').allTextContents()
  expect(counts[0]).toBe('All years')
  const sum = counts.slice(1).reduce((total, text) => total + Number(/\((\d+)\)/.exec(text)?.[1]), 0)
  expect(sum).toBe(8)
  await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'People (4)' })
  await expect(page.getByRole('status')).toHaveText('4 results for “meeting”.')
})

test('works by keyboard alone: open, select, close, and return the focus', async ({ page }) => {
  await page.goto('/posts/')
  const link = page.getByRole('main').getByRole('link').first()
  await link.focus()
  await page.keyboard.press('Control+k')
  await expect(getInput(page)).toBeFocused()
  await page.keyboard.insertText('hiring')
  await expect(getSelectedOption(page)).toHaveText(/^Hiring your replacement/)
  await page.keyboard.press('ArrowDown')
  await expect(getSelectedOption(page)).toHaveText(/^The diary of a department/)
  await expect(getInput(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(link).toBeFocused()
})

test('loads nothing of the search before it is opened', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(new URL(request.url()).pathname))
  await page.goto('/posts/the-week-after/', { waitUntil: 'networkidle' })
  expect(requested.filter((path) => /search|pagefind/.test(path))).toEqual([])
  await page.getByRole('link', { name: 'Search' }).click()
  await expect(getInput(page)).toBeFocused()
  await expect.poll(() => requested.some((path) => path.endsWith('/pagefind.js'))).toBe(true)
})

test('a search has a URL', async ({ page }) => {
  await page.goto('/search/?q=meeting&category=People')
  await expect(page.getByRole('status')).toHaveText('4 results for “meeting”.')
  await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('People')
  await getInput(page).fill('hiring')
  await expect(page).toHaveURL('/search/?q=hiring&category=People')
})

test('the search in the dialog can be opened as a page', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'meeting')
  await page.getByRole('link', { name: 'Open search page' }).click()
  await expect(page).toHaveURL('/search/?q=meeting')
  await expect(page.getByRole('status')).toHaveText('8 results for “meeting”.')
})

test('results link below the base path', async ({ page }) => {
  await page.goto(`${sites.below.url}/`)
  await searchFor(page, PHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/notes\/posts\/the-week-after\/#friday/)
  await expect(page.locator('.prose').getByText(PHRASE)).toBeInViewport()
})

test('the search of a preview finds drafts, and explains that readers do not', async ({ page }) => {
  await page.goto(`${sites.preview.url}/`)
  await searchFor(page, 'xyzzyseedling')
  await expect(page.getByRole('option', { name: /Draft/ }).first()).toBeVisible()
  await expect(page.getByText('Drafts and scheduled posts are not visible to readers yet')).toBeVisible()
})

test.describe('without a connection', () => {
  test.use({ allowsConsoleErrors: true })

  test('the search shows an error, and can be tried again', async ({ page }) => {
    await page.route('**/pagefind-entry.json*', (route) => route.abort())
    await page.goto('/')
    await searchFor(page, 'feedback')
    await expect(page.getByRole('status')).toHaveText(/^Search could not be loaded/)
    await page.unroute('**/pagefind-entry.json*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(getSelectedOption(page)).toHaveText(/^Feedback that lands/)
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the link opens a page with other ways to find posts, and a form for an external search engine', async ({
    page,
  }) => {
    await page.goto('/posts/the-week-after/')
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL('/search/')
    for (const name of ['Delivery', 'All posts', 'Feeds'])
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(1)
    const request = page.waitForRequest('https://duckduckgo.com/**')
    await page.getByRole('textbox').fill('lead time')
    await page.getByRole('button', { name: 'Search at duckduckgo.com' }).click()
    expect(new URL((await request).url()).search).toBe('?sites=blog.example&q=lead+time')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no violation in the search dialog and the list of shortcuts, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await searchFor(page, 'hiring')
    await expect(getSelectedOption(page)).toBeVisible()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    expect(await findViolations(page)).toEqual([])
  })
}

test('? opens the list of shortcuts, which turns single keys off on this device', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('?')
  await page.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.goto('/posts/')
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await expect(getInput(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test.describe('an unknown URL', () => {
  // The browser logs an error for the response.
  test.use({ allowsConsoleErrors: true })

  test('suggests the nearest post, the search and the topics', async ({ page }) => {
    await page.goto('/2018/09/feedbck-that-lands.html')
    await expect(page.getByRole('link', { name: 'Feedback that lands' }).first()).toHaveAttribute(
      'href',
      '/posts/feedback-that-lands/',
    )
    await expect(page.getByRole('heading', { name: 'Topics' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Search this blog' }).press('Enter')
    await expect(page).toHaveURL('/search/?q=feedbck+that+lands')
    await expect(getSelectedOption(page)).toHaveText(/^Feedback that lands/)
  })

  test('suggests the nearest post below the base path, too', async ({ page }) => {
    await page.goto(`${sites.below.url}/posts/feedbck-that-lands/`)
    await expect(page.getByRole('main').getByRole('link', { name: 'Feedback that lands' })).toHaveAttribute(
      'href',
      '/notes/posts/feedback-that-lands/',
    )
  })
})
