import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesBelow, outputFile } from '@/lib/node/fs'
import { forgetHalfWrittenCache } from './run-contentlayer'

let contentlayerCacheDir: string

beforeEach(() => {
  contentlayerCacheDir = mkdtempSync(join(tmpdir(), 'step-back-cache-'))
})

afterEach(() => rmSync(contentlayerCacheDir, { recursive: true, force: true }))

test('of what Contentlayer remembers only that goes which it wrote by half', async () => {
  const whole = JSON.stringify({ cacheItemsMap: { 'posts/x.md': {} } })
  await outputFile(join(contentlayerCacheDir, 'v1', 'data-A.json'), whole)
  await outputFile(join(contentlayerCacheDir, 'v1', 'data-B.json'), whole.slice(0, -3))
  await outputFile(join(contentlayerCacheDir, 'v1', 'config.mjs'), 'export default {')
  await forgetHalfWrittenCache({ contentlayerCacheDir })
  expect((await filesBelow(contentlayerCacheDir)).sort()).toEqual(['v1/config.mjs', 'v1/data-A.json'])
})

test('where nothing is remembered nothing has to go', async () => {
  await expect(
    forgetHalfWrittenCache({ contentlayerCacheDir: join(contentlayerCacheDir, 'none') }),
  ).resolves.toBeUndefined()
})
