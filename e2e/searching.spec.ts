import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/** Stands in the third section of the post, “Friday”. */
const PHRASE = 'I told the board to expect'
const THERE = /\/posts\/the-week-after\/#friday/

function input(page: Page) {
  return page.getByRole('combobox', { name: 'Search this blog' })
}

async function searchFor(page: Page, words: string) {
  await page.keyboard.press('/')
  await expect(input(page)).toBeFocused()
  await page.keyboard.insertText(words)
}

function chosen(page: Page) {
  return page.getByRole('listbox', { name: 'Results' }).getByRole('option', { selected: true })
}

test('a phrase leads to the section in which it stands: a key, the phrase, Enter', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, PHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(THERE)
  await expect(page.locator('.prose').getByText(PHRASE)).toBeInViewport()
})

test('the phrase is marked there, and was not before', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  const isMarked = async () => {
    const paragraph = await page.locator('.prose').getByText(PHRASE).screenshot({ animations: 'disabled' })
    const { data } = await sharp(paragraph).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    // #ffe9a8, the ground of what is marked.
    for (let at = 0; at < data.length; at += 3) if (data.readUIntBE(at, 3) === 0xffe9a8) return true
    return false
  }
  expect(await isMarked()).toBe(false)
  await page.goto('/')
  await searchFor(page, PHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(THERE)
  await expect.poll(isMarked).toBe(true)
})

test('a place on the page itself is gone to, and the search out of the way', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  await searchFor(page, PHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(THERE)
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.prose').getByText(PHRASE)).toBeInViewport()
})

test('misspelt by one letter, a word is found, and it is said which', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'prnitout')
  await expect(page.getByRole('status')).toHaveText('Nothing found for “prnitout”. 1 page for “printout”.')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/posts\/feedback-that-lands\//)
})

test('a phrase misspelt by one letter leads to its section, too', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, PHRASE.replace('board', 'baord'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(THERE)
})

test('Japanese and Arabic are found by words as one types them', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'リリースの前の夜')
  await expect(chosen(page)).toHaveText(/^変わったこと.*リリースの前の夜が怖い/)
  await input(page).fill('إبريق شاي')
  await expect(chosen(page)).toHaveText(/^الاجتماع الأول مع فريق جديد/)
  await expect(page.getByRole('group')).toHaveAttribute('lang', 'ar')
})

test('what stands in a title comes first', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'feedback')
  await expect(chosen(page)).toHaveText(/^Feedback that lands/)
})

test('a search is narrowed down by topic, category and year, each with its number', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'meeting')
  await expect(page.getByRole('status')).toHaveText('8 pages for “meeting”.')
  const counts = await page.getByRole('combobox', { name: 'Year' }).getByRole('option').allTextContents()
  expect(counts[0]).toBe('All years')
  const sum = counts.slice(1).reduce((total, text) => total + Number(/\((\d+)\)/.exec(text)?.[1]), 0)
  expect(sum).toBe(8)
  await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'People (4)' })
  await expect(page.getByRole('status')).toHaveText('4 pages for “meeting”.')
})

test('by keyboard alone: open, choose, close, and be where one was', async ({ page }) => {
  await page.goto('/posts/')
  const link = page.getByRole('main').getByRole('link').first()
  await link.focus()
  await page.keyboard.press('Control+k')
  await expect(input(page)).toBeFocused()
  await page.keyboard.insertText('hiring')
  await expect(chosen(page)).toHaveText(/^Hiring your replacement/)
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toHaveText(/^The diary of a department/)
  await expect(input(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(link).toBeFocused()
})

test('nothing of the search is asked for before somebody asks', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/posts/the-week-after/', { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /search|pagefind/.test(path))).toEqual([])
  await page.getByRole('link', { name: 'Search' }).click()
  await expect(input(page)).toBeFocused()
  await expect.poll(() => asked.some((path) => path.endsWith('/pagefind.js'))).toBe(true)
})

test('a search has an address', async ({ page }) => {
  await page.goto('/search/?q=meeting&category=People')
  await expect(page.getByRole('status')).toHaveText('4 pages for “meeting”.')
  await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('People')
  await input(page).fill('hiring')
  await expect(page).toHaveURL('/search/?q=hiring&category=People')
})

test('the dialog’s search goes on as a page', async ({ page }) => {
  await page.goto('/')
  await searchFor(page, 'meeting')
  await page.getByRole('link', { name: 'Open as a page' }).click()
  await expect(page).toHaveURL('/search/?q=meeting')
  await expect(page.getByRole('status')).toHaveText('8 pages for “meeting”.')
})

test('below a path of its host, results lead below it', async ({ page }) => {
  await page.goto(`${sites.below.url}/`)
  await searchFor(page, PHRASE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/notes\/posts\/the-week-after\/#friday/)
  await expect(page.locator('.prose').getByText(PHRASE)).toBeInViewport()
})

test('a preview finds drafts, and says that readers do not', async ({ page }) => {
  await page.goto(`${sites.preview.url}/`)
  await searchFor(page, 'xyzzyseedling')
  await expect(page.getByRole('option', { name: /Draft/ }).first()).toBeVisible()
  await expect(page.getByText('Drafts and scheduled posts are found here only')).toBeVisible()
})

test.describe('without a connection', () => {
  test.use({ toleratesComplaints: true })

  test('the search says so, and can be tried again', async ({ page }) => {
    await page.route('**/pagefind-entry.json*', (route) => route.abort())
    await page.goto('/')
    await searchFor(page, 'feedback')
    await expect(page.getByRole('status')).toHaveText(/^The search cannot be loaded/)
    await page.unroute('**/pagefind-entry.json*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(chosen(page)).toHaveText(/^Feedback that lands/)
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the link leads to a page that says what else there is, and asks a search engine for this site', async ({
    page,
  }) => {
    await page.goto('/posts/the-week-after/')
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL('/search/')
    for (const name of ['Delivery', 'All posts', 'The feeds'])
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(1)
    const asked = page.waitForRequest('https://duckduckgo.com/**')
    await page.getByRole('textbox').fill('lead time')
    await page.getByRole('button', { name: 'Search at duckduckgo.com' }).click()
    expect(new URL((await asked).url()).search).toBe('?sites=blog.example&q=lead+time')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open search and the list of keys, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const complaints = async () => {
      const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'], rules }).analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    await page.goto('/')
    await searchFor(page, 'hiring')
    await expect(chosen(page)).toBeVisible()
    expect(await complaints()).toEqual([])
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    expect(await complaints()).toEqual([])
  })
}

test('the list of keys opens by ?, and turns single keys off on this device', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('?')
  await page.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.goto('/posts/')
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await expect(input(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test.describe('an address that leads nowhere', () => {
  // The browser complains about the answer.
  test.use({ toleratesComplaints: true })

  test('leads to the post that was probably meant, to the search and the topics', async ({ page }) => {
    await page.goto('/2018/09/feedbck-that-lands.html')
    await expect(page.getByRole('link', { name: 'Feedback that lands' }).first()).toHaveAttribute(
      'href',
      '/posts/feedback-that-lands/',
    )
    await expect(page.getByRole('heading', { name: 'Topics' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Search this blog' }).press('Enter')
    await expect(page).toHaveURL('/search/?q=feedbck+that+lands')
    await expect(chosen(page)).toHaveText(/^Feedback that lands/)
  })

  test('below a path of its host, too', async ({ page }) => {
    await page.goto(`${sites.below.url}/posts/feedbck-that-lands/`)
    await expect(page.getByRole('main').getByRole('link', { name: 'Feedback that lands' })).toHaveAttribute(
      'href',
      '/notes/posts/feedback-that-lands/',
    )
  })
})
