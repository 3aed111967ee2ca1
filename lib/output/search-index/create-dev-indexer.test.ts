import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aPost, aSite } from '@/lib/content/testing/builders'
import { createDevIndexer } from './create-dev-indexer'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('indexes the last of several changes in a row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-dev-search-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const devSearchDir = join(folder, 'dev-search')
  const index = createDevIndexer({ devSearchDir })
  for (const title of ['First', 'Second', 'Third']) index(aSite({ posts: [aPost({ slug: 'x', title })] }))
  const titles = join(devSearchDir, 'search/posts.txt')
  await vi.waitFor(() => expect(existsSync(titles)).toBe(true), { timeout: 10_000 })
  expect(readFileSync(titles, 'utf8')).toBe('x\tThird')
})
