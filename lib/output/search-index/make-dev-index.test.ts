import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Library } from '@/lib/content/compile/library'
import { aPost } from '@/lib/content/testing/builders'
import { makeDevIndex } from './make-dev-index'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('of changes that come one after the other, the last one is indexed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-dev-search-'))
  made.push(folder)
  const devSearchDir = join(folder, 'dev-search')
  const index = makeDevIndex({ devSearchDir })
  const library: Library = { posts: [], topics: [], categories: [], series: [], pages: [] }
  for (const title of ['First', 'Second', 'Third'])
    index({ library: { ...library, posts: [aPost({ slug: 'x', title })] }, renderings: new Map() })
  const titles = join(devSearchDir, 'search/posts.txt')
  await vi.waitFor(() => expect(existsSync(titles)).toBe(true), { timeout: 10_000 })
  expect(readFileSync(titles, 'utf8')).toBe('x\tThird')
})
