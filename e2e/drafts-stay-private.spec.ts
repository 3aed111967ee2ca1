import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/** Every draft and scheduled post of the fixture is full of words that begin like this. */
const SECRET = /xyzzy/i

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** What a file says once a browser has unpacked it, as it does with Pagefind’s. */
function unpacked(file: string): string {
  const bytes = readFileSync(file)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGzip ? gunzipSync(bytes) : bytes).toString('latin1')
}

test('the fixture’s drafts hold the words that are looked for', () => {
  const files = filesBelow(sites.fixture.contentDir).filter((file) => /xyzzy[^/\\]*([/\\]index)?\.md$/.test(file))
  expect(files.length).toBeGreaterThanOrEqual(11)
  for (const file of files) expect(readFileSync(file, 'utf8'), file).toMatch(SECRET)
})

test('no file of the built site holds a word of a draft, a scheduled post or a draft page', () => {
  const files = filesBelow(sites.fixture.outDir)
  expect(files.some((file) => file.endsWith(join('the-week-after', 'index.html')))).toBe(true)
  const leaks = files.filter((file) => SECRET.test(file) || SECRET.test(unpacked(file)))
  expect(leaks).toEqual([])
})

test('the compressed files of the search index are looked into: there, a published post can be read', () => {
  const packed = filesBelow(sites.fixture.outDir).filter((file) => /[.]pf_/.test(file))
  const holding = (word: RegExp) => packed.filter((file) => word.test(unpacked(file)))
  expect(holding(/The week after/).map((file) => extname(file))).toContain('.pf_fragment')
  expect(holding(/convers/).map((file) => extname(file))).toContain('.pf_index')
  expect(packed.filter((file) => /convers/.test(readFileSync(file, 'latin1')))).toEqual([])
})

test('no image is drawn for what is not published', () => {
  const files = filesBelow(sites.fixture.outDir)
  const shown = files
    .filter((file) => file.endsWith('index.html'))
    .flatMap((file) => /(share-[0-9a-f]+\.png)/.exec(readFileSync(file, 'utf8'))?.[1] ?? [])
  const drawn = files.map((file) => basename(file)).filter((file) => file.startsWith('share-'))
  expect(drawn.length).toBeGreaterThan(50)
  expect(drawn.sort()).toEqual([...new Set(shown)].sort())
})

test('nothing that is not published has an address', async ({ request }) => {
  const addresses = [
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
    '/xyzzy-before/',
  ]
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(404)
})

test('a reading path with a draft on it counts and shows published posts only', async ({ page }) => {
  await page.goto('/topics/first-reorganisation/')
  await expect(page.getByRole('region', { name: 'Where to start' }).getByRole('listitem')).toHaveCount(5)
})
