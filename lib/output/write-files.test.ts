import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { aPost, aSite } from '@/lib/content/testing/builders'
import { listFiles, outputFile } from '@/lib/node/fs'
import { decodePath } from '@/lib/routing/paths'
import { getGeneratedFiles } from './files'
import { postCard, shareImagePath, siteCard } from './share-images/share-card'
import { writeGeneratedFiles } from './write-files'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

beforeEach(() => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  return () => log.mockRestore()
})

/** The folders of a site that has never been built. */
function createFolders() {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-generated-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { filesDir: join(folder, 'files'), imageCacheDir: join(folder, 'cache') }
}

const plain = aPost({ title: 'Plain' })
const withImage = aPost({ title: 'With an image', slug: 'with-an-image', shareImage: { url: '/map.png' } })

test('writes every generated file to the decoded path of its URL', async () => {
  const folders = createFolders()
  const site = aSite({ posts: [aPost({ slug: 'ä', title: 'Umlaut', markdown: 'One *two*.\n' })] })
  await writeGeneratedFiles(site, folders)

  const written = (await listFiles(folders.filesDir)).map((file) => `/${file}`).sort()
  expect(written).toEqual(
    getGeneratedFiles(site)
      .map(({ path }) => decodePath(path))
      .sort(),
  )
  expect(readFileSync(join(folders.filesDir, 'posts/ä/index.md'), 'utf8')).toMatch(/\n---\nOne \*two\*\.\n$/)
})

test('draws a share image for the site and for each post that has none', async () => {
  const folders = createFolders()
  await writeGeneratedFiles(aSite({ posts: [plain, withImage] }), folders)

  const expected = [shareImagePath(siteCard()), shareImagePath(postCard(plain))].map((path) => basename(path))
  expect(readdirSync(join(folders.filesDir, 'immutable')).sort()).toEqual(expected.sort())
  expect(console.log).toHaveBeenCalledExactlyOnceWith('Share images: drew 2.')
})

test('draws no share image that an earlier build has drawn', async () => {
  const folders = createFolders()
  await writeGeneratedFiles(aSite({ posts: [plain] }), folders)
  rmSync(folders.filesDir, { recursive: true })
  vi.mocked(console.log).mockClear()
  await writeGeneratedFiles(aSite({ posts: [plain, aPost({ title: 'New', slug: 'new' })] }), folders)

  expect(console.log).toHaveBeenCalledExactlyOnceWith('Share images: drew 1.')
  expect(existsSync(join(folders.filesDir, shareImagePath(postCard(plain))))).toBe(true)
})

test('takes share images from the cache, and reports nothing if it has all of them', async () => {
  const folders = createFolders()
  const paths = [shareImagePath(siteCard()), shareImagePath(postCard(plain))]
  for (const path of paths) await outputFile(join(folders.imageCacheDir, basename(path)), `cached ${path}`)
  await writeGeneratedFiles(aSite({ posts: [plain] }), folders)

  expect(paths.map((path) => readFileSync(join(folders.filesDir, path), 'utf8'))).toEqual(
    paths.map((path) => `cached ${path}`),
  )
  expect(console.log).not.toHaveBeenCalled()
})
