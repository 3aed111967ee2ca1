import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { filesBelow } from '@/lib/node/fs'
import { writePostSources } from './write-post-sources'

const folder = mkdtempSync(join(tmpdir(), 'step-back-sources-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('beside every post stands what its author wrote, below what its page says', async () => {
  const [contentDir, staticFilesDir] = [join(folder, 'content'), join(folder, 'static')]
  mkdirSync(join(contentDir, 'posts'), { recursive: true })
  writeFileSync(join(contentDir, 'posts/ä.md'), '---\r\ntitle: Umlaut\r\n# a note to myself\r\n---\r\nOne *two*.\r\n')
  const posts = [aPost({ slug: 'ä', title: 'Umlaut', file: 'posts/ä.md' })]

  await writePostSources({ library: { posts } }, { contentDir, staticFilesDir })

  expect(await filesBelow(staticFilesDir)).toEqual(['posts/ä/index.md'])
  const source = readFileSync(join(staticFilesDir, 'posts/ä/index.md'), 'utf8')
  expect(source).toMatch(/^---\ntitle: Umlaut\n/)
  expect(source).toMatch(/\n---\nOne \*two\*\.\n$/)
  expect(source).not.toContain('a note to myself')
})
