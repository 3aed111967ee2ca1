import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import type { Library } from '@/lib/content/compile/library'
import { aDate, aDocument, aPost } from '@/lib/content/testing/builders'
import { filesBelow } from '@/lib/node/fs'
import { buildSearchIndex } from './build-search-index'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** What Pagefind has written about each page, by its address, and all files there are. */
async function indexOf(library: Partial<Library>) {
  const staticFilesDir = mkdtempSync(join(tmpdir(), 'step-back-search-'))
  made.push(staticFilesDir)
  const report = {
    library: { posts: [], topics: [], categories: [], series: [], pages: [], ...library },
    renderings: new Map(library.posts?.map(({ file }) => [file, aDocument(file, {}, { text: 'Plain text' }).rendered])),
  }
  await buildSearchIndex(report, { staticFilesDir })
  const files = await filesBelow(staticFilesDir)
  const pages = files
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(join(staticFilesDir, file))).toString())
    .map((text) => JSON.parse(text.slice('pagefind_dcd'.length)))
  return { files, byUrl: Object.fromEntries(pages.map((page) => [page.url, page])) }
}

test('a post is found by its sections, and by topic, category and year', async () => {
  const post = aPost({
    slug: 'lead-time',
    title: 'What "waiting" <costs>',
    date: aDate('2019-04-08'),
    topics: [{ slug: 'delivery', title: 'Delivery & flow' }],
    categories: [{ slug: 'process', title: 'Process' }],
    html: '<p>Before.</p><h2 id="queues">Queues</h2><p>They grow.</p>',
  })
  const { byUrl } = await indexOf({ posts: [post] })
  expect(byUrl['/posts/lead-time/']).toMatchObject({
    meta: { title: 'What "waiting" <costs>', lang: 'en-GB' },
    filters: { topic: ['Delivery & flow'], category: ['Process'], year: ['2019'] },
    anchors: [{ element: 'h2', id: 'queues', text: 'Queues' }],
    content: expect.stringMatching(/^Before\. Queues\.? They grow\.$/),
  })
})

test('what waits says so, and what is published says nothing of it', async () => {
  const { byUrl } = await indexOf({ posts: [aPost({ slug: 'out' }), aPost({ slug: 'waits', state: 'draft' })] })
  expect([byUrl['/posts/out/'].meta.state, byUrl['/posts/waits/'].meta.state]).toEqual([undefined, 'draft'])
})

test('the address of a picture is no word of its page', async () => {
  const { byUrl } = await indexOf({ posts: [aPost({ slug: 'x', html: '<p>Text</p><img src="/secret.png" alt="">' })] })
  expect(JSON.stringify(byUrl['/posts/x/'])).not.toContain('secret')
})

test('posts of every language stand in one index, and words without spaces are words', async () => {
  const japanese = aPost({ slug: 'ja', language: 'ja', html: '<h2 id="付箋に">付箋に書く</h2>' })
  const { files, byUrl } = await indexOf({ posts: [aPost(), japanese] })
  expect(files.filter((file) => file.endsWith('.pf_meta'))).toHaveLength(1)
  expect(byUrl['/posts/ja/']).toMatchObject({
    content: expect.stringMatching(/^付箋 に 書く/),
    anchors: [{ id: '付箋に' }],
  })
})

test('what nobody asks for is not there, nor is another name for a file that changes', async () => {
  const { files } = await indexOf({ posts: [aPost()] })
  const named = files.map((file) => file.replace(/(?<=en_)[0-9a-f]+/, '…').replace(/\d+\.\d+\.\d+/, '1.0.0'))
  expect(named.sort()).toEqual(
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

test('a blog without a post has an index without a page', async () => {
  const { byUrl } = await indexOf({})
  expect(byUrl).toEqual({})
})
