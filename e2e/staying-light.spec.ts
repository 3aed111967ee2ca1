import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { getAttribute, getTextContent, isElementNode, queryAll } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { resolveSitePaths } from '@/lib/config/paths'
import { sites, type TestedSite } from './testing/sites'
import { expect, requireFirstPost, test } from './testing/test'

/**
 * In bytes, gzipped. Comments, analytics and a newsletter come on top if the settings turn them on. The length of a
 * post is up to its author, so a long one is measured by what is around its text.
 */
const BUDGETS = { optIns: 2_500, page: 14_000, post: 20_000, aroundText: 12_000, script: 5_000, styles: 8_000 }

/** This page loads the search right away. */
const SEARCH = 'search/index.html'

/** The page that is hydrated, to test that it can be. */
const COUNTER = 'counter/index.html'
const COUNTER_PAYLOAD = 'counter/index.txt'

for (const [name, site] of Object.entries(sites)) {
  test(`every page of the ${name} site is within its size budget`, () => {
    const tooLarge = listHtmlFiles(site).flatMap((file) => {
      const { total, text, script, styles } = measurePage(site, file)
      const ofPost = Math.max(BUDGETS.post, text + BUDGETS.aroundText)
      const budget = (text > 0 ? ofPost : BUDGETS.page) + (site === sites.below ? BUDGETS.optIns : 0)
      return [
        ...(total > budget ? [`${file} has ${total} bytes, ${budget} are allowed`] : []),
        ...(script > BUDGETS.script && file !== SEARCH
          ? [`${file} loads ${script} bytes of script, ${BUDGETS.script} are allowed`]
          : []),
        ...(styles > BUDGETS.styles ? [`${file} loads ${styles} bytes of CSS, ${BUDGETS.styles} are allowed`] : []),
      ]
    })
    expect(tooLarge).toEqual([])
  })

  test(`no page of the ${name} site is hydrated for a component that could be rendered on the server`, () => {
    const { hydratedPagesFile } = resolveSitePaths({ ...process.env, ...site.env })
    const hydrated: Record<string, string[]> = JSON.parse(readFileSync(hydratedPagesFile, 'utf8'))
    const errors = Object.entries(hydrated)
      .filter(([file]) => file !== COUNTER)
      .map(
        ([file, components]) =>
          `${file} is hydrated because of ${components.join(' and ')}. Remove 'use client': render it on the server, and do in client/ what has to be done in the browser.`,
      )
    expect(errors).toEqual([])
  })

  test(`the ${name} site has no unused files of the framework`, () => {
    const unused = readdirSync(site.outDir, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(sep).join('/'))
      .filter((file) => /(^|\/)(__next\.|index\.txt$|_next\/.*(anifest|\.map$))/.test(file))
      .filter((file) => file !== COUNTER_PAYLOAD)
    expect(unused).toEqual([])
  })
}

test('the first post loads in at most four requests', async ({ page }) => {
  requireFirstPost()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${sites.own.url}/posts/the-step-back/`, { waitUntil: 'networkidle' })
  expect(requests.length, requests.join(' ')).toBeLessThanOrEqual(4)
  const { total } = measurePage(sites.own, 'posts/the-step-back/index.html')
  expect(total).toBeLessThanOrEqual(BUDGETS.page)
})

test('a post loads no script of the framework', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || request.url().includes('/_next/')) scripts.push(request.url())
  })
  await page.goto('/posts/every-construct/', { waitUntil: 'networkidle' })
  const names = scripts.map((url) => /\/immutable\/([a-z-]+)-[0-9a-f]+\.js$/.exec(url)?.[1] ?? url)
  expect(names.sort()).toEqual(['copy-code', 'embed-player', 'enhancements'])
})

test('a post without code or players loads no script for them', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('/posts/calendar-audit/', { waitUntil: 'networkidle' })
  expect(scripts).toEqual([expect.stringMatching(/\/immutable\/enhancements-[0-9a-f]+\.js$/)])
})

test('a page with a client component responds to clicks', async ({ page }) => {
  await page.goto('/counter/')
  await page.getByRole('button', { name: 'Counted to 0' }).click()
  await expect(page.getByRole('button', { name: 'Counted to 1' })).toBeVisible()
})

test('only the fixture site has the page with the client component', () => {
  expect(existsSync(join(sites.own.outDir, COUNTER))).toBe(false)
})

function listHtmlFiles({ outDir }: TestedSite): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && file !== COUNTER)
}

/** The gzipped size of a page on a first visit, without images, and of its article, scripts and styles alone. */
function measurePage(site: TestedSite, file: string): { total: number; text: number; script: number; styles: number } {
  const html = readFileSync(join(site.outDir, file), 'utf8')
  const elements = [...queryAll<DefaultTreeAdapterTypes.Element>(parse(html), isElementNode)]
  const of = (tag: string) => elements.filter(({ tagName }) => tagName === tag)
  const inline = (tag: string) => gzipped(of(tag).map(getTextContent).join('\n'))
  const linked = (tag: string, attribute: string, rel?: string) =>
    of(tag)
      .filter((element) => rel === undefined || getAttribute(element, 'rel') === rel)
      .map((element) => getAttribute(element, attribute))
      .filter((path) => path !== null)
      .map((path) =>
        gzipped(readFileSync(join(site.outDir, new URL(path, site.url).pathname.slice(site.basePath.length)), 'utf8')),
      )
      .reduce((sum, size) => sum + size, 0)
  const scripts = linked('script', 'src')
  const sheets = linked('link', 'href', 'stylesheet')
  return {
    text: gzipped(
      of('article')
        .map((article) => serialize(article))
        .join('\n'),
    ),
    total: gzipped(html) + scripts + sheets + linked('link', 'href', 'icon'),
    script: scripts + inline('script'),
    styles: sheets + inline('style'),
  }
}

function gzipped(text: string): number {
  return text === '' ? 0 : gzipSync(text, { level: 9 }).length
}
