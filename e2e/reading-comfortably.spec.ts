import type { Page } from '@playwright/test'
import { samplePages } from './testing/sample-pages'
import { expect, test } from './testing/test'

const LONG_POST = '/posts/very-long-post/'

/** The average number of characters in a full line of the text. */
function measureLineLength(page: Page): Promise<number> {
  return page.locator('.prose > p').evaluateAll((paragraphs) => {
    const lines: number[] = []
    for (const paragraph of paragraphs.slice(0, 30)) {
      const tops = new Map<number, number>()
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        for (let at = 0; at < node.length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const line = Math.round(range.getBoundingClientRect().bottom / 10)
          tops.set(line, (tops.get(line) ?? 0) + 1)
        }
      }
      // The last line of a paragraph is not full.
      lines.push(...[...tops.values()].slice(0, -1))
    }
    return lines.reduce((sum, characters) => sum + characters, 0) / lines.length
  })
}

test('lines have 60 to 75 characters if the window has room for them', async ({ page }) => {
  await page.goto(LONG_POST)
  for (const width of [560, 640, 768, 1024, 1280, 1920, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    const characters = await measureLineLength(page)
    expect(characters, `${width} px`).toBeGreaterThanOrEqual(60)
    expect(characters, `${width} px`).toBeLessThanOrEqual(75)
  }
})

test('on a phone the text has at least 88 % of the width', async ({ page }) => {
  await page.goto(LONG_POST)
  for (const width of [320, 390, 430]) {
    await page.setViewportSize({ width, height: 800 })
    const text = await page.locator('.prose').boundingBox()
    expect((text?.width ?? 0) / width, `${width} px`).toBeGreaterThan(0.88)
  }
})

test('nothing overflows horizontally on a phone or at 400 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of Object.values(samplePages)) {
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, path).toBe(0)
  }
})

/** The elements of a text that are wider than its column without scrolling within. */
function findWideElements(page: Page): Promise<string[]> {
  return page.locator('.prose').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const column = text.getBoundingClientRect()
      const scrollers = [...text.querySelectorAll('*')].filter((one) =>
        ['auto', 'scroll'].includes(getComputedStyle(one).overflowX),
      )
      return [...text.querySelectorAll('*')]
        .filter((one) => !scrollers.some((scroller) => scroller !== one && scroller.contains(one)))
        .filter((one) => {
          const { left, right, width } = one.getBoundingClientRect()
          const isOutside = width > 0 && (left < column.left - 1 || right > column.right + 1)
          // On wide screens notes are in the margin. The text of the copy button ends with the column, the button later.
          return isOutside && !one.closest('.margin-notes li, copy-code')
        })
        .map((one) => one.outerHTML.slice(0, 80))
    }),
  )
}

test.describe('a post in which everything is wide', () => {
  // Its frames are blocked: the host of the film is not reached, and the site is not to be framed.
  test.use({ allowsConsoleErrors: true })

  const slug = 'どの要素も欄の幅に収まるか折り返すかその中で横に動くので頁そのものは横に動かない'
  const title = /^We lost \$\$ and \$& to com\.fasterxml/

  for (const width of [320, 390, 768, 1280]) {
    test(`is within its column, and so is every list with it, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      const getOverflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      await page.goto(`/posts/${slug}/`)
      expect(await findWideElements(page)).toEqual([])
      expect(await getOverflow()).toBe(0)
      const terms = page.getByRole('article').getByRole('link', { name: /^(Donaudampf|Llanfair)/ })
      const lists = await terms.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(new Set(lists).size).toBe(2)
      for (const path of [...lists, '/posts/page/3/', '/categories/', '/series/', '/feeds/', '/search/?q=quoting']) {
        await page.goto(path)
        const link = page.locator('main a', { hasText: /com\.fasterxml|Donaudampf|Llanfair/ })
        await expect(link.first(), path).toBeVisible()
        expect(await getOverflow(), path).toBe(0)
      }
    })
  }

  test('has the same title everywhere', async ({ page, request }) => {
    await page.goto(`/posts/${slug}/`)
    await expect(page).toHaveTitle(title)
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', title)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const jsonLd = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(jsonLd ?? '')['@graph'][0].headline).toMatch(title)
    const { items } = await (await request.get('/feed.json')).json()
    expect(items.map((item: { title: string }) => item.title)).toContainEqual(expect.stringMatching(title))
  })

  test('is cited by a URL that people can read', async ({ page }) => {
    await page.goto(`/posts/${slug}/`)
    const link = page.getByRole('link', { name: `https://blog.example/posts/${slug}/` })
    await expect(link).toHaveAttribute('href', `https://blog.example/posts/${encodeURIComponent(slug)}/`)
  })
})

test('code runs from left to right in a text that runs from right to left', async ({ page }) => {
  await page.goto('/posts/right-to-left/')
  await expect(page.getByRole('article')).toHaveCSS('direction', 'rtl')
  for (const selector of ['.prose p > code, li > code', '.prose pre', '.prose math', '.diagram svg'])
    await expect(page.locator(selector).first(), selector).toHaveCSS('direction', 'ltr')
  const lines = page.locator('.prose pre .line')
  await expect(lines).toHaveCount(3)
  for (const line of await lines.all()) {
    const { start, text } = await line.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return { start: element.getBoundingClientRect().left, text: range.getBoundingClientRect().left }
    })
    // Between them is the number, and the mark of an inserted or a deleted line.
    expect(text - start).toBeGreaterThan(30)
    expect(await line.evaluate((element) => getComputedStyle(element, '::before').float)).toBe('inline-start')
  }
})

test('headlines are balanced, and titles in lists use the full width', async ({ page }) => {
  const getWrap = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).textWrapStyle)
  for (const path of ['/', '/posts/', '/topics/delivery/', LONG_POST]) {
    await page.goto(path)
    expect(await getWrap('h1'), path).toBe('balance')
    expect(await getWrap('li :is(h2, h3) > a'), path).toBe('pretty')
  }
  expect(await getWrap('.prose > h2')).toBe('balance')
})

/** The elements that the Tab key reaches without a visible focus indicator, each with the reason. */
async function findHiddenFocus(page: Page): Promise<string[]> {
  const hidden: string[] = []
  for (let steps = 0; steps < 400; steps++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
      const name = `${element.localName} “${element.textContent?.trim().slice(0, 40)}”`
      if (!box) return `${name} has no size`
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      if (!isOutlined) return `${name} has no focus indicator`
      // An element larger than the window, such as a block of code, is partly visible.
      const left = Math.max(box.left, 0)
      const right = Math.min(box.right, innerWidth)
      const top = Math.max(box.top, 0)
      const bottom = Math.min(box.bottom, innerHeight)
      if (left >= right || top >= bottom) return `${name} is outside the window`
      const topmost = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const isVisible = topmost !== null && (element.contains(topmost) || topmost.contains(element))
      return isVisible ? '' : `${name} is behind ${topmost?.outerHTML.slice(0, 60)}`
    })
    if (found === null) return hidden
    if (found !== '') hidden.push(found)
  }
  throw new Error('The Tab key never reaches the end of the page')
}

for (const [device, viewport] of Object.entries({
  phone: { width: 390, height: 700 },
  desk: { width: 1440, height: 900 },
})) {
  test(`the keyboard focus is always visible, ${device}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.setViewportSize(viewport)
    for (const path of Object.values(samplePages)) {
      await page.goto(path)
      expect(await findHiddenFocus(page), path).toEqual([])
    }
  })
}

test.describe('printed', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    // An A4 page without its margins.
    await page.setViewportSize({ width: 642, height: 971 })
  })

  test('a post has only its title, date, URL and text', async ({ page }) => {
    await page.goto(LONG_POST)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('https://blog.example/posts/very-long-post/').filter({ visible: true })).toHaveCount(1)
    for (const role of ['navigation', 'contentinfo', 'button'] as const)
      await expect(page.getByRole(role)).toHaveCount(0)
    await expect(page.getByRole('banner').getByRole('link')).toHaveCount(1)
  })

  test('a post is black on white, whatever the theme', async ({ page }) => {
    await page.goto(LONG_POST)
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
  })

  test('nothing is wider than the page, which would shrink everything', async ({ page }) => {
    await page.goto('/posts/every-construct/')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })

  test('no line of code is cut off', async ({ page }) => {
    await page.goto('/posts/every-construct/')
    const cut = await page
      .locator('.prose pre')
      .evaluateAll((blocks) =>
        blocks.filter((block) => block.scrollWidth > block.clientWidth).map(({ textContent }) => textContent),
      )
    expect(cut).toEqual([])
  })

  test('links to other sites show their URLs', async ({ page }) => {
    await page.goto('/posts/every-construct/')
    const link = page.locator('.prose p > a[href^="https://"]').first()
    const href = await link.getAttribute('href')
    expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(href)
  })
})

test('with forced colours, highlighted code and the current page differ by more than colour', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/posts/every-construct/')
  const current = page.getByRole('navigation', { name: 'Site' }).locator('[aria-current]')
  await expect(current).toHaveCSS('text-decoration-line', 'underline')
  await expect(page.locator('.prose mark.line').first()).not.toHaveCSS('border-inline-start-width', '0px')
})

test('a reader who prefers more contrast gets no muted text', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' })
  await page.goto('/posts/every-construct/')
  const getColour = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node).color)
  expect(await getColour('.post-header time')).toBe(await getColour('.prose p'))
})
