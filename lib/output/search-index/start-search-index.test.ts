import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aPage, aPost } from '@/lib/content/testing/builders'
import type { FileContent } from '@/lib/node/sync-folder'
import { getSearchDocuments } from './search-document'
import { startSearchIndex } from './start-search-index'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))
vi.mock('./indexed-page', { spy: true })

const queues = aPost({ slug: 'queues', title: 'Queues', text: 'They grow.', html: '<p>They grow.</p>' })
const teams = aPost({ slug: 'teams', title: 'Teams', text: 'They meet.', html: '<p>They meet.</p>' })
const about = aPage({ slug: 'about', title: 'About', html: '<p>Somebody.</p>' })
const SITE = { posts: [queues, teams], pages: [about] }

/** Creates the folders of a site whose content has just been edited. */
function createPaths() {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-search-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const paths = {
    contentDir: join(folder, 'content'),
    searchCacheDir: join(folder, 'search'),
    searchPagesFile: join(folder, 'search.json'),
  }
  mkdirSync(paths.contentDir)
  return paths
}

type Paths = ReturnType<typeof createPaths>

/** Builds the index of a site. @returns its files, as text without loss */
async function build(paths: Paths, site: typeof SITE, codeFingerprint = 'code'): Promise<Record<string, string>> {
  const folder = await startSearchIndex(paths)(site, codeFingerprint)
  const read = (content: FileContent) => readFileSync((content as { copyOf: string }).copyOf, 'latin1')
  return Object.fromEntries(Array.from(folder, ([file, content]) => [file, read(content)]))
}

/** As an editor does, some time after the last build. */
function save({ contentDir, searchPagesFile }: Paths): void {
  const file = join(contentDir, 'post.md')
  writeFileSync(file, 'An edit.')
  const later = new Date(statSync(searchPagesFile).mtimeMs + 1000)
  utimesSync(file, later, later)
}

test.each([
  ['a text', { ...SITE, posts: [{ ...queues, text: 'They shrink.', html: '<p>They shrink.</p>' }, teams] }],
  ['a title', { ...SITE, posts: [queues, { ...teams, title: 'Crews' }] }],
  ['a new post', { ...SITE, posts: [aPost({ slug: 'new', html: '<p>New.</p>' }), queues, teams] }],
  ['a new page', { ...SITE, pages: [about, aPage({ slug: 'now', html: '<p>Now.</p>' })] }],
  ['a deleted post', { ...SITE, posts: [teams] }],
  ['a deleted page', { ...SITE, pages: [] }],
  ['another order', { ...SITE, posts: [teams, queues] }],
  ['another URL', { ...SITE, posts: [queues, { ...teams, slug: 'crews' }] }],
  ['nothing', SITE],
])('after %s, the index is the same as without a last one', async (_, edited) => {
  const paths = createPaths()
  await build(paths, SITE)
  save(paths)
  const files = await build(paths, edited)
  expect(files).toEqual(await build(createPaths(), edited))
  expect(Object.keys(files).filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(
    edited.posts.length + edited.pages.length,
  )
})

test('an edit that is older than the last index is in the next one all the same', async () => {
  const paths = createPaths()
  await build(paths, SITE)
  const edited = { ...SITE, posts: [teams] }
  expect(await build(paths, edited)).toEqual(await build(createPaths(), edited))
})

test('only pages that have changed are rendered for the index, unless the code has', async () => {
  const { searchPagesFile: pagesFile } = createPaths()
  const options = { language: 'en', pagesFile }
  const count = async (site: typeof SITE, codeFingerprint: string) => {
    // As in a thread of its own.
    vi.resetModules()
    vi.clearAllMocks()
    const { writeIndex, stopPagefind } = await import('./pagefind-worker')
    const { renderIndexedPage } = await import('./indexed-page')
    const documents = getSearchDocuments(site, codeFingerprint)
    await writeIndex({ documents, outputPath: `${pagesFile}-index`, options }).finally(stopPagefind)
    return vi.mocked(renderIndexedPage).mock.calls.length
  }
  const edited = { ...SITE, posts: [queues, { ...teams, title: 'Crews' }] }
  expect(await count(SITE, 'code')).toBe(3)
  expect(await count(edited, 'code')).toBe(1)
  expect(await count(edited, 'code')).toBe(0)
  expect(await count(edited, 'other code')).toBe(3)
})

test('a content folder that is gone is left to the compiler', async () => {
  const paths = createPaths()
  await build(paths, SITE)
  rmSync(paths.contentDir, { recursive: true })
  expect(await build(paths, SITE)).toEqual(await build(createPaths(), SITE))
})

test.each([
  ['cut off', (text: string) => text.slice(0, -10)],
  ['empty', () => ''],
  ['altered', (text: string) => text.replace('They grow', 'They know')],
])('if the file of the last pages is %s, it is not used', async (_, damage) => {
  const paths = createPaths()
  await build(paths, SITE)
  const text = readFileSync(paths.searchPagesFile, 'utf8')
  expect(damage(text)).not.toBe(text)
  writeFileSync(paths.searchPagesFile, damage(text))
  save(paths)
  const edited = { ...SITE, posts: [queues, { ...teams, title: 'Crews' }] }
  expect(await build(paths, edited)).toEqual(await build(createPaths(), edited))
})

test('a folder in place of the file of the last pages is replaced', async () => {
  const paths = createPaths()
  mkdirSync(paths.searchPagesFile)
  await build(paths, SITE)
  expect(statSync(paths.searchPagesFile).isFile()).toBe(true)
})
