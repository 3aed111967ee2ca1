import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Site } from '@/lib/content/site'
import { aDate, aPage, aPost, aSite } from '@/lib/content/testing/builders'
import { listFiles } from '@/lib/node/fs'
import { buildSearchIndex } from './build-search-index'
import { getSearchDocuments } from './search-document'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

/** Builds an index. @returns its files, and Pagefind’s data on each page by URL */
async function buildIndex(site: Partial<Site>) {
  const outputDir = mkdtempSync(join(tmpdir(), 'step-back-search-'))
  onTestFinished(() => rmSync(outputDir, { recursive: true, force: true }))
  await buildSearchIndex(getSearchDocuments(aSite(site)), outputDir)
  const files = await listFiles(outputDir)
  const pages = files
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(join(outputDir, file))).toString())
    .map((text) => JSON.parse(text.slice('pagefind_dcd'.length)))
  const read = (file: string) => readFileSync(join(outputDir, file), 'utf8')
  return { files, read, byUrl: Object.fromEntries(pages.map((page) => [page.url, page])) }
}

test('indexes a post with its sections, topics, categories and year', async () => {
  const post = aPost({
    slug: 'lead-time',
    title: 'What "waiting" <costs>',
    date: aDate('2019-04-08'),
    topics: [{ slug: 'delivery', title: 'Delivery & flow' }],
    categories: [{ slug: 'process', title: 'Process' }],
    html: '<p>Before.</p><h2 id="queues">Queues</h2><p>They grow.</p>',
  })
  const { byUrl } = await buildIndex({ posts: [post] })
  expect(byUrl['/posts/lead-time/']).toMatchObject({
    meta: { title: 'What "waiting" <costs>' },
    filters: { topic: ['Delivery & flow'], category: ['Process'], year: ['2019'] },
    anchors: [{ element: 'h2', id: 'queues', text: 'Queues' }],
    content: expect.stringMatching(/^Before\. Queues\.? They grow\.$/),
  })
})

test('indexes a heading without the reference to a footnote in it', async () => {
  const html = '<h2 id="queues"><a href="#queues">Queues</a><sup><a href="#fn:1" data-footnote-ref="">1</a></sup></h2>'
  const { byUrl } = await buildIndex({ posts: [aPost({ slug: 'x', html })] })
  expect(byUrl['/posts/x/']).toMatchObject({ anchors: [{ id: 'queues', text: 'Queues' }] })
})

test('indexes a page without filters', async () => {
  const { byUrl } = await buildIndex({ pages: [aPage({ slug: 'about', title: 'About' })] })
  expect(byUrl['/about/']).toMatchObject({ meta: { title: 'About' }, filters: {} })
})

test('labels drafts in previews, and has no state for published posts', async () => {
  const { byUrl } = await buildIndex({ posts: [aPost({ slug: 'out' }), aPost({ slug: 'soon', state: 'draft' })] })
  expect([byUrl['/posts/out/'].meta.state, byUrl['/posts/soon/'].meta.state]).toEqual([undefined, 'draft'])
})

test('has the words of titles, headings and texts as they were written', async () => {
  const html =
    '<h2 id="c">C++ für “Größen”</h2><p>Straßen, A/B-Tests und हिन्दी; <b>Stra</b>ße</p><pre><code>{(ß({!b})</code></pre>'
  const { byUrl } = await buildIndex({ posts: [aPost({ slug: 'x', title: 'C# & Straße: 3.10', html })] })
  expect(byUrl['/posts/x/']).toMatchObject({
    meta: { title: 'C# & Straße: 3.10' },
    anchors: [{ text: 'C++ für “Größen”' }],
    content: 'C++ für “Größen” Straßen, A/B-Tests und हिन्दी; Straße. {(ß({!b})',
  })
})

test('does not index the URLs of images', async () => {
  const { byUrl } = await buildIndex({
    posts: [aPost({ slug: 'x', html: '<p>Text</p><img src="/secret.png" alt="">' })],
  })
  expect(JSON.stringify(byUrl['/posts/x/'])).not.toContain('secret')
})

test('has one index for all languages, and segments words without spaces', async () => {
  const japanese = aPost({ slug: 'ja', language: 'ja', html: '<h2 id="付箋に">付箋に書く</h2>' })
  const { files, byUrl } = await buildIndex({ posts: [aPost(), japanese] })
  expect(files.filter((file) => file.endsWith('.pf_meta'))).toHaveLength(1)
  expect(byUrl['/posts/ja/']).toMatchObject({
    meta: { lang: 'ja' },
    content: expect.stringMatching(/^付箋 に 書く/),
    anchors: [{ id: '付箋に' }],
  })
})

test('writes the vocabulary and the titles of the posts', async () => {
  const { read } = await buildIndex({
    posts: [
      aPost({ slug: 'x', title: 'Queues', text: 'They grow' }),
      aPost({ slug: 'y', title: 'Again', text: 'queues' }),
    ],
    pages: [aPage({ title: 'About', text: 'Somebody' })],
  })
  expect(read('search/posts.txt')).toBe('x\tQueues\ny\tAgain')
  expect(read('search/vocabulary.txt')).toBe('queues\nabout again grow somebody they')
})

test('writes only the files that the search loads', async () => {
  const { files } = await buildIndex({ posts: [aPost()] })
  const names = files.map((file) => file.replace(/(?<=en_)[0-9a-f]+/, '…').replace(/\d+\.\d+\.\d+/, '1.0.0'))
  expect(names.sort()).toEqual(
    [
      'immutable/pagefind-1.0.0/fragment/en_….pf_fragment',
      'immutable/pagefind-1.0.0/filter/en_….pf_filter',
      'immutable/pagefind-1.0.0/index/en_….pf_index',
      'immutable/pagefind-1.0.0/pagefind-entry.json',
      'immutable/pagefind-1.0.0/pagefind.en_….pf_meta',
      'immutable/pagefind-1.0.0/pagefind.js',
      'immutable/pagefind-1.0.0/wasm.en.pagefind',
      'search/common-words.txt',
      'search/posts.txt',
      'search/vocabulary.txt',
    ].sort(),
  )
})

test('the index of a blog without posts is empty', async () => {
  const { byUrl } = await buildIndex({})
  expect(byUrl).toEqual({})
})

test('an index that Pagefind does not finish is an error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-pagefind-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'pagefind.mjs')
  writeFileSync(program, "#!/usr/bin/env node\nprocess.stdin.once('data', () => process.exit(3))\n", { mode: 0o755 })
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', program)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  await expect(buildIndex({})).rejects.toThrow('Pagefind cannot index the site: its process has ended with code 3')
})
