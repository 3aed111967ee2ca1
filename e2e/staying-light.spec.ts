import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { getAttribute, getTextContent, isElementNode, queryAll } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { siteFolders } from '@/lib/config/paths'
import { hasFirstPost, sites, type TestedSite } from './testing/sites'
import { expect, test } from './testing/test'

/**
 * In bytes, gzipped; comments, counting and a newsletter come on top, where the settings ask for them.
 * How long a post is, is its author’s affair: what is around its text counts.
 */
const BUDGETS = { optIns: 2_500, page: 14_000, post: 20_000, aroundText: 12_000, script: 5_000, styles: 8_000 }

/** Whoever comes here has opened the search. */
const SEARCH = 'search/index.html'

/** It keeps Next’s scripts, which is what it is there for. */
const COUNTER = 'counter/index.html'
const COUNTER_PAYLOAD = 'counter/index.txt'

for (const [name, site] of Object.entries(sites)) {
  test(`every page of the ${name} site keeps to its weight`, () => {
    const heavy = htmlFiles(site).flatMap((file) => {
      const { total, text, script, styles } = weigh(site, file)
      const ofPost = Math.max(BUDGETS.post, text + BUDGETS.aroundText)
      const budget = (text > 0 ? ofPost : BUDGETS.page) + (site === sites.below ? BUDGETS.optIns : 0)
      return [
        ...(total > budget ? [`${file} weighs ${total} bytes, ${budget} are allowed`] : []),
        ...(script > BUDGETS.script && file !== SEARCH
          ? [`${file} loads ${script} bytes of script, ${BUDGETS.script} are allowed`]
          : []),
        ...(styles > BUDGETS.styles ? [`${file} loads ${styles} bytes of CSS, ${BUDGETS.styles} are allowed`] : []),
      ]
    })
    expect(heavy).toEqual([])
  })

  test(`no page of the ${name} site loads the framework for a component that could do without`, () => {
    const { keptFrameworkFile } = siteFolders({ ...process.env, ...site.env })
    const kept: Record<string, string[]> = JSON.parse(readFileSync(keptFrameworkFile, 'utf8'))
    const complaints = Object.entries(kept)
      .filter(([file]) => file !== COUNTER)
      .map(
        ([file, components]) =>
          `${file} loads Next’s scripts because of ${components.join(' and ')}. Take 'use client' out of there: render it on the server, or do in client/ what has to be done in the browser.`,
      )
    expect(complaints).toEqual([])
  })

  test(`nothing of the framework is left over on the ${name} site`, () => {
    const left = readdirSync(site.outDir, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(sep).join('/'))
      .filter((file) => /(^|\/)(__next\.|index\.txt$|_next\/.*(anifest|\.map$))/.test(file))
      .filter((file) => file !== COUNTER_PAYLOAD)
    expect(left).toEqual([])
  })
}

test('the first post comes in at most four requests', async ({ page }) => {
  test.skip(!hasFirstPost)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${sites.own.url}/posts/the-step-back/`, { waitUntil: 'networkidle' })
  expect(requests.length, requests.join(' ')).toBeLessThanOrEqual(4)
  const { total } = weigh(sites.own, 'posts/the-step-back/index.html')
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

test('a page with a client component counts when it is clicked', async ({ page }) => {
  await page.goto('/counter/')
  await page.getByRole('button', { name: 'Counted to 0' }).click()
  await expect(page.getByRole('button', { name: 'Counted to 1' })).toBeVisible()
})

test('the page with the client component is on the fixture site alone', () => {
  expect(existsSync(join(sites.own.outDir, COUNTER))).toBe(false)
})

function htmlFiles({ outDir }: TestedSite): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && file !== COUNTER)
}

/** What a reader who has nothing yet loads for a page, gzipped, and what of it is an article; without its images. */
function weigh(site: TestedSite, file: string): { total: number; text: number; script: number; styles: number } {
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
