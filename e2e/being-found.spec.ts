import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { JSDOM } from 'jsdom'
import { parse } from 'yaml'
import { siteConfig } from '@/lib/config/settings'
import { publishedSites, readRedirects, sites, type TestedSite } from './testing/sites'
import { expect, test } from './testing/test'

for (const [name, site] of Object.entries(publishedSites)) {
  test(`the sitemap of the ${name} site lists exactly the pages that may be indexed`, () => {
    const indexable = listHtmlFiles(site)
      .map((file) => ({ url: toUrl(site, file), html: readFileSync(join(site.outDir, file), 'utf8') }))
      .filter(({ html, url }) => html.includes(`<link rel="canonical" href="${url}">`) && !html.includes('noindex'))
      .map(({ url }) => url)
    expect(readSitemap(site).map(({ loc }) => loc)).toEqual(expect.arrayContaining(indexable))
    expect(readSitemap(site)).toHaveLength(indexable.length)
  })
}

test('the sitemap has the modification date of each page that has one', () => {
  const lastmod = (path: string) =>
    readSitemap(sites.fixture).find(({ loc }) => loc.endsWith(`.example${path}`))?.lastmod
  expect(lastmod('/posts/updated-later/')).toBe('2024-02-03')
  expect(lastmod('/posts/japanese/')).toBe('2023-01-23')
  expect(lastmod('/topics/first-reorganisation/')).toMatch(/^\d{4}-\d{2}-\d{2}/)
  expect(lastmod('/about/')).toBeUndefined()
})

test('a post that first appeared elsewhere has that canonical URL, and is not in the sitemap', async ({ page }) => {
  await page.goto('/posts/release-notes-people-read/')
  const elsewhere = 'https://magazine.example/2025/release-notes-people-read'
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', elsewhere)
  expect(readSitemap(sites.fixture).filter(({ loc }) => loc.includes('release-notes'))).toEqual([])
})

test('robots.txt allows everything and names the sitemap', async ({ request }) => {
  const response = await request.get('/robots.txt')
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toBe('User-agent: *\nAllow: /\n\nSitemap: https://blog.example/sitemap.xml\n')
})

test('the Markdown of a post is served as written, with a front matter for readers', async ({ request }) => {
  const response = await request.get('/posts/awkward-title/index.md')
  expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  const [, frontMatter = '', body] = (await response.text()).split(/^---\n/m)
  expect(parse(frontMatter)).toEqual({
    title: 'Titles such as <&"é 日本語 & </script><script>alert(1)</script> are "fine"',
    url: 'https://blog.example/posts/awkward-title/',
    date: '2021-09-27',
    description: 'Why our ticket system lost every headline with an ampersand & a "quote" in it, <em>twice</em>.',
    lang: 'en-GB',
    categories: ['Technology'],
  })
  expect(body).toContain('Each person who\nmet the fault believed that *they* had done something wrong')
})

test('llms.txt links to the Markdown of every post', async ({ request }) => {
  const response = await request.get('/llms.txt')
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const text = await response.text()
  expect(text).toMatch(/^# Notes from the Fixture\n\n> A blog that exists to be tested/)
  const sources = [...text.matchAll(/\]\(https:\/\/blog\.example(\/posts\/\S+\/index\.md)\)/g)].map(([, path]) => path)
  expect(sources.sort()).toEqual(listPostSources(sites.fixture))
  for (const path of sources.slice(0, 5)) expect((await request.get(path ?? '')).ok(), path).toBe(true)
})

test('security.txt has the contact, where one is set', async ({ request }) => {
  const response = await request.get('/.well-known/security.txt')
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toMatch(/^Contact: mailto:security@blog\.example\nExpires: /)
  expect(existsSync(join(sites.own.outDir, '.well-known'))).toBe(siteConfig.contact !== undefined)
})

test('the key for IndexNow is served, where one is set', async ({ request }) => {
  expect(await (await request.get('/fixture-key-0123456789.txt')).text()).toBe('fixture-key-0123456789')
  const { indexNowKey } = siteConfig
  const expected = ['llms.txt', 'robots.txt', ...(indexNowKey ? [`${indexNowKey}.txt`] : [])]
  expect(
    readdirSync(sites.own.outDir)
      .filter((file) => file.endsWith('.txt'))
      .sort(),
  ).toEqual(expected.sort())
})

function readSitemap({ outDir }: TestedSite): { loc: string; lastmod: string | undefined }[] {
  const xml = readFileSync(join(outDir, 'sitemap.xml'), 'utf8')
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window
  return [...document.querySelectorAll('urlset > url')].map((url) => ({
    loc: url.querySelector('loc')?.textContent ?? '',
    lastmod: url.querySelector('lastmod')?.textContent ?? undefined,
  }))
}

function listHtmlFiles({ outDir }: TestedSite): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('index.html'))
}

/** The paths of the Markdown of every post of a site. */
function listPostSources(site: TestedSite): string[] {
  const redirected = new Set(readRedirects(site).map(({ from }) => from))
  return listHtmlFiles(site)
    .filter((file) => /^posts\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .filter((path) => !redirected.has(path))
    .map((path) => `${encodeURI(path)}index.md`)
    .sort()
}

/** The URL of a page, below the canonical URL of the home page. */
function toUrl({ outDir }: TestedSite, file: string): string {
  const [, home] = /<link rel="canonical" href="([^"]*)">/.exec(readFileSync(join(outDir, 'index.html'), 'utf8')) ?? []
  return new URL(encodeURI(file.replace(/index\.html$/, '')), home).href
}
