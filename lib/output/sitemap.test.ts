import { expect, test, vi } from 'vitest'
import type { Site } from '@/lib/content/site'
import { aDate, aPage, aPost, aSite } from '@/lib/content/testing/builders'
import { getSitemapFiles } from './sitemap'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

/** The files of a sitemap, with the `<loc>` of all their entries. */
function readSitemap(
  site: Partial<Site>,
  limits?: Parameters<typeof getSitemapFiles>[1],
): { path: string; xml: string; urls: string[] }[] {
  return getSitemapFiles(aSite(site), limits).map(({ path, render }) => {
    const xml = render()
    return { path, xml, urls: [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc) }
  })
}

/** An empty site has six URLs besides these. */
const BESIDES = readSitemap({})[0]?.urls.length ?? 0

test('a short sitemap is one file', () => {
  expect(BESIDES).toBe(6)
  expect(readSitemap({}).map(({ path, xml }) => [path, xml.slice(0, 100)])).toEqual([
    [
      '/sitemap.xml',
      '<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><u',
    ],
  ])
})

test('50,000 URLs are in one file, and 50,001 in two, which the first one lists', () => {
  const pages = Array.from({ length: 50_001 - BESIDES }, (_, number) => aPage({ slug: `page-${number}` }))
  const [whole] = readSitemap({ pages: pages.slice(1) })
  expect([whole?.path, whole?.urls.length]).toEqual(['/sitemap.xml', 50_000])

  const [index, ...parts] = readSitemap({ pages })
  expect(index?.xml).toBe(
    '<?xml version="1.0" encoding="utf-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://blog.example/sitemap-1.xml</loc></sitemap><sitemap><loc>https://blog.example/sitemap-2.xml</loc></sitemap></sitemapindex>\n',
  )
  expect(parts.map(({ path, urls }) => [path, urls.length])).toEqual([
    ['/sitemap-1.xml', 50_000],
    ['/sitemap-2.xml', 1],
  ])
  expect(new Set(parts.flatMap(({ urls }) => urls)).size).toBe(50_001)
})

test('few URLs that are longer than 50 MB together are in several files, none of them longer', () => {
  const pages = Array.from({ length: 13 }, (_, number) => aPage({ slug: `${number}`.padEnd(8 * 1024 * 1024, 'a') }))
  const [index, ...parts] = readSitemap({ pages })
  expect(index?.urls).toEqual([1, 2, 3].map((number) => `https://blog.example/sitemap-${number}.xml`))
  expect(parts.map(({ urls }) => urls.length)).toEqual([7, 6, 6])
  for (const { xml } of parts) expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(52_428_800)
})

test('a file may be exactly as long as the limit', () => {
  const bytes = Buffer.byteLength(readSitemap({})[0]?.xml ?? '')
  expect(readSitemap({}, { urls: 100, bytes })).toHaveLength(1)
  expect(readSitemap({}, { urls: 100, bytes: bytes - 1 }).map(({ urls }) => urls.length)).toEqual([2, BESIDES - 1, 1])
})

test('no part is longer than the limit, and none could have the next URL too', () => {
  for (let bytes = 200; bytes < 700; bytes++) {
    const [, ...parts] = readSitemap({}, { urls: 100, bytes })
    for (const [number, { xml, urls }] of parts.entries()) {
      if (urls.length > 1) expect(xml.length).toBeLessThanOrEqual(bytes)
      const next = parts[number + 1]?.xml.match(/<url>.*?<\/url>/)?.[0]
      if (next !== undefined) expect(xml.length + next.length).toBeGreaterThan(bytes)
    }
  }
})

test('a URL that is longer than a file may be is in a file of its own', () => {
  expect(readSitemap({}, { urls: 100, bytes: 1 })).toHaveLength(1 + BESIDES)
})

test('the index has the newest date of each part, if it has one', () => {
  const posts = ['2024-01-01', '2026-02-02', '2025-01-01'].map((day) => aPost({ slug: day, date: aDate(day) }))
  const pages = [aPage({ slug: 'a' }), aPage({ slug: 'b' }), aPage({ slug: 'c' })]
  const [index, ...parts] = readSitemap({ posts, pages }, { urls: 3, bytes: 10_000 })
  expect(parts.map(({ urls }) => urls.map((url) => new URL(url).pathname))).toEqual([
    ['/', '/a/', '/b/'],
    ['/c/', '/posts/', '/posts/page/2/'],
    ['/posts/2024-01-01/', '/posts/2026-02-02/', '/posts/2025-01-01/'],
    ['/topics/', '/categories/', '/series/'],
    ['/feeds/'],
  ])
  const entries = [...(index?.xml.matchAll(/<sitemap>(.*?)<\/sitemap>/g) ?? [])]
  expect(entries.map(([entry]) => /<lastmod>(.*)<\/lastmod>/.exec(entry)?.[1])).toEqual([
    ...Array(4).fill('2026-02-02'),
    undefined,
  ])
})
