import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/** Every draft and scheduled post of the fixture is full of words that start like this, and so are all comments. */
const SECRET = /xyzzy/i

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Reads a file, and decompresses it if it is a file of Pagefind’s. */
function readDecompressed(file: string): string {
  const bytes = readFileSync(file)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGzip ? gunzipSync(bytes) : bytes).toString('latin1')
}

test('the drafts of the fixture contain the secret words', () => {
  const files = listFiles(sites.fixture.contentDir).filter((file) => /xyzzy[^/\\]*([/\\]index)?\.md$/.test(file))
  expect(files.length).toBeGreaterThanOrEqual(11)
  for (const file of files) expect(readFileSync(file, 'utf8'), file).toMatch(SECRET)
})

test('no file of the site contains a word of a draft, a scheduled post, a draft page or a comment', () => {
  const files = listFiles(sites.fixture.outDir)
  expect(files.some((file) => file.endsWith(join('the-week-after', 'index.html')))).toBe(true)
  const leaks = files.filter((file) => SECRET.test(file) || SECRET.test(readDecompressed(file)))
  expect(leaks).toEqual([])
})

test('this test reads the compressed files of the search index, which contain published posts', () => {
  const compressed = listFiles(sites.fixture.outDir).filter((file) => /[.]pf_/.test(file))
  const findFilesWith = (word: RegExp) => compressed.filter((file) => word.test(readDecompressed(file)))
  expect(findFilesWith(/The week after/).map((file) => extname(file))).toContain('.pf_fragment')
  expect(findFilesWith(/convers/).map((file) => extname(file))).toContain('.pf_index')
  expect(compressed.filter((file) => /convers/.test(readFileSync(file, 'latin1')))).toEqual([])
})

test('no share image is drawn for unpublished posts', () => {
  const files = listFiles(sites.fixture.outDir)
  const shown = files
    .filter((file) => file.endsWith('index.html'))
    .flatMap((file) => /(share-[0-9a-f]+\.png)/.exec(readFileSync(file, 'utf8'))?.[1] ?? [])
  const drawn = files.map((file) => basename(file)).filter((file) => file.startsWith('share-'))
  expect(drawn.length).toBeGreaterThan(50)
  expect(drawn.sort()).toEqual([...new Set(shown)].sort())
})

test('unpublished content has no URL', async ({ request }) => {
  const paths = [
    '/posts/xyzzy-draft-plain/',
    '/posts/xyzzy-draft-plain/index.md',
    '/posts/xyzzy-draft-bundle/xyzzy-picture.png',
    '/posts/xyzzy-scheduled-date/',
    '/posts/xyzzy-scheduled-by-name/',
    '/categories/xyzzycategory/',
    '/categories/xyzzycategory/atom.xml',
    '/topics/remote-work/',
    '/topics/remote-work/feed.json',
    '/xyzzy-draft-page/',
    '/about/xyzzy-draft-below/',
    '/xyzzy-before/',
  ]
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(404)
})

test('a reading path counts and shows only its published posts', async ({ page }) => {
  await page.goto('/topics/first-reorganisation/')
  await expect(page.getByRole('region', { name: 'Where to start' }).getByRole('listitem')).toHaveCount(5)
})
