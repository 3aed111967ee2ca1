import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { postCard, shareImagePath, siteCard } from './share-card'
import { writeShareImages } from './write-share-images'

const folder = mkdtempSync(join(tmpdir(), 'step-back-share-images-'))
const folders = { staticFilesDir: join(folder, 'static'), imageCacheDir: join(folder, 'cache') }
const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
const [plain, own] = [aPost({ title: 'Plain' }), aPost({ title: 'Own', slug: 'own', shareImage: 'map.png' })]
const write = (...posts: (typeof plain)[]) => writeShareImages({ posts, topics: [], categories: [] }, folders)

beforeEach(() => log.mockClear())
afterAll(() => {
  log.mockRestore()
  rmSync(folder, { recursive: true, force: true })
})

test('a post has an image drawn, unless it has its own, and the site has one', async () => {
  await write(plain, own)
  const wanted = [shareImagePath(siteCard()), shareImagePath(postCard(plain))]
  expect(readdirSync(join(folders.staticFilesDir, 'immutable')).sort()).toEqual(
    wanted.map((path) => basename(path)).sort(),
  )
  expect(log).toHaveBeenCalledWith('Share images: drew 2.')
})

test('what an earlier build has drawn is not drawn again', async () => {
  rmSync(folders.staticFilesDir, { recursive: true })
  await write(plain, aPost({ title: 'New', slug: 'new' }))
  expect(log).toHaveBeenCalledWith('Share images: drew 1.')
  expect(existsSync(join(folders.staticFilesDir, shareImagePath(postCard(plain))))).toBe(true)
})

test('when all are there, nothing is said', async () => {
  await write(plain)
  expect(log).not.toHaveBeenCalled()
})
