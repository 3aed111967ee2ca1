import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { JSDOM } from 'jsdom'
import { siteUrl } from '@/lib/routing/urls'
import { publishedSites, sites, type TestedSite } from './testing/sites'
import { startInTerminal } from './testing/terminal'
import { expect, test } from './testing/test'

const { NEWSBOAT_PATH = '' } = process.env

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
/** A date of RFC 822, with the four-digit year that RSS recommends. */
const RFC_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

for (const [name, site] of Object.entries(publishedSites)) {
  const url = site.env.SITE_URL ?? (name === 'fixture' ? 'https://blog.example' : siteUrl())

  test(`every Atom feed of the ${name} site is valid (RFC 4287)`, () => {
    for (const file of listFeeds(site, 'atom.xml')) {
      const feed = readXml(site, file)
      expect(countChildren(feed, 'id', 'title', 'updated', 'author'), file).toEqual([1, 1, 1, 1])
      expect(getText(feed, 'updated'), file).toMatch(RFC_3339)
      expect(feed.querySelector(':scope > link[rel=self]')?.getAttribute('href')).toBe(encodeURI(`${url}/${file}`))
      const entries = [...feed.querySelectorAll(':scope > entry')]
      expect(new Set(entries.map((entry) => getText(entry, 'id'))).size, file).toBe(entries.length)
      for (const entry of entries) {
        expect(countChildren(entry, 'id', 'title', 'updated', 'content'), file).toEqual([1, 1, 1, 1])
        expect(getText(entry, 'id')).toMatch(/^https?:\/\//)
        for (const date of ['published', 'updated']) expect(getText(entry, date), file).toMatch(RFC_3339)
        expect(getText(entry, 'updated') >= getText(entry, 'published'), getText(entry, 'id')).toBe(true)
        expect(findBrokenParts(getText(entry, 'content')), getText(entry, 'id')).toEqual([])
      }
    }
  })

  test(`every RSS feed of the ${name} site is valid (RSS 2.0)`, () => {
    for (const file of listFeeds(site, 'rss.xml')) {
      const rss = readXml(site, file)
      expect(rss.getAttribute('version')).toBe('2.0')
      const channel = rss.querySelector(':scope > channel')
      expect(channel && countChildren(channel, 'title', 'link', 'description'), file).toEqual([1, 1, 1])
      for (const item of rss.querySelectorAll('item')) {
        expect(countChildren(item, 'title', 'link', 'guid', 'pubDate', 'description'), file).toEqual([1, 1, 1, 1, 1])
        expect(getText(item, 'pubDate'), file).toMatch(RFC_822)
        expect(getText(item, 'guid')).toBe(getText(item, 'link'))
      }
    }
  })

  test(`every JSON feed of the ${name} site is valid (JSON Feed 1.1)`, () => {
    for (const file of listFeeds(site, 'feed.json')) {
      const feed = JSON.parse(readFileSync(join(site.outDir, file), 'utf8'))
      expect(feed, file).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        title: expect.stringMatching(/./),
        feed_url: encodeURI(`${url}/${file}`),
      })
      for (const item of feed.items) {
        expect(item, file).toMatchObject({ id: item.url, content_html: expect.any(String) })
        expect(item.date_published, item.id).toMatch(RFC_3339)
      }
    }
  })
}

test('the blog and every topic, category and author have a feed in each format', () => {
  const lists = ['topics', 'categories', 'authors'].flatMap((folder) =>
    readdirSync(join(sites.fixture.outDir, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}/`),
  )
  expect(lists.length).toBeGreaterThan(8)
  for (const file of ['atom.xml', 'rss.xml', 'feed.json']) {
    expect(listFeeds(sites.fixture, file)).toEqual(['', ...lists].map((list) => list + file).sort())
  }
})

test('a page names its feeds, and the feeds page links to all of them', async ({ page }) => {
  await page.goto('/topics/feedback/')
  const found = page.locator('link[rel=alternate]')
  await expect(found.and(page.locator('[type="application/rss+xml"]'))).toHaveAttribute(
    'href',
    'https://blog.example/topics/feedback/rss.xml',
  )
  await page.getByRole('link', { name: 'Follow by feed' }).click()
  await expect(page.getByRole('heading', { name: 'Feeds', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Atom feed for Feedback' })).toHaveAttribute(
    'href',
    '/topics/feedback/atom.xml',
  )
})

test('a feed is readable in a browser', async ({ page }) => {
  for (const file of ['/atom.xml', '/rss.xml']) {
    await page.goto(file)
    await expect(page.getByText('This is a feed.')).toBeVisible()
    await expect(page.getByText('Ending a project kindly')).toBeVisible()
    await expect(page.locator('guid, content, id').first()).toBeHidden()
  }
  await page.getByRole('link', { name: 'About feeds' }).focus()
})

test('redirects the feed URL of Jekyll', async ({ request }) => {
  const response = await request.get('/feed.xml', { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([308, '/atom.xml'])
})

test('newsboat subscribes, and shows the posts with their text and dates', async () => {
  test.skip(NEWSBOAT_PATH === '', 'npm test finds or installs newsboat if it can')
  const home = mkdtempSync(join(tmpdir(), 'step-back-newsboat-'))
  const file = (name: string, content?: string) => {
    if (content !== undefined) writeFileSync(join(home, name), content)
    return join(home, name)
  }
  const urls = file('urls', `${sites.fixture.url}/atom.xml\n${sites.fixture.url}/topics/feedback/rss.xml\n`)
  const args = ['-r', '-u', urls, '-c', file('cache.db'), '-C', file('config', '')]
  const newsboat = startInTerminal(NEWSBOAT_PATH, args, home)
  await expect.poll(newsboat.screen).toMatch(/\(50\/50\) Notes from the Fixture/)
  await expect.poll(newsboat.screen).toMatch(/\(9\/9\) Feedback · Notes from the Fixture/)
  newsboat.press('\r')
  await expect.poll(newsboat.screen).toMatch(/Oct 26 .* Ending a project kindly/)
  expect(newsboat.screen()).toMatch(
    /Sep 27 .* Titles such as <&"é 日本語 & <\/script><script>alert\(1\)<\/script> are "fine"/,
  )
  newsboat.press('\r')
  await expect.poll(newsboat.screen).toContain('been good. Both can be so.')
  expect(newsboat.screen()).toContain('Date: Mon, 26 Oct 2026 00:00:00 +0000')
  expect(newsboat.screen()).toContain('Project Lanternfish is over. It ran for two years')
  await newsboat.end()
  rmSync(home, { recursive: true })
})

/** The paths of all feeds of a format, relative to the root of the site. */
function listFeeds({ outDir }: TestedSite, name: string): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.split('/').at(-1) === name)
    .sort()
}

/** The root element. Throws if the file is not well-formed. */
function readXml({ outDir }: TestedSite, file: string): Element {
  return new JSDOM(readFileSync(join(outDir, file), 'utf8'), { contentType: 'application/xml' }).window.document
    .documentElement
}

/** How many children of each name an element has. */
function countChildren(element: Element, ...names: string[]): number[] {
  return names.map((name) => [...element.children].filter((child) => child.tagName === name).length)
}

function getText(element: Element, name: string): string {
  return [...element.children].find((child) => child.tagName === name)?.textContent ?? ''
}

/** The URLs and elements of a text that would not work in a feed reader. */
function findBrokenParts(html: string): string[] {
  const { document } = new JSDOM(html).window
  const relative = [...document.querySelectorAll('[href], [src]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((url) => !/^[a-z][a-z0-9+.-]*:/i.test(url))
  const useless = [...document.querySelectorAll('script, style, button, input, iframe, [style], [class]')]
  return [...relative, ...useless.filter(isHtml).map(({ outerHTML }) => outerHTML)]
}

/** MathML and SVG keep their attributes. */
function isHtml(element: Element): boolean {
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml'
}
