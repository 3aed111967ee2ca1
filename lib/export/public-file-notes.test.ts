import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { outputFile } from '@/lib/node/fs'
import { getPublicFileNotes } from './public-file-notes'

test('notes which files of the author the build uses instead of its own, and which it adds to', async () => {
  const publicDir = mkdtempSync(join(tmpdir(), 'public-'))
  onTestFinished(() => rmSync(publicDir, { recursive: true, force: true }))
  for (const file of ['robots.txt', '_headers', 'logo.png', 'favicon.ico', 'slides/robots.txt']) {
    await outputFile(join(publicDir, file), '')
  }
  expect((await getPublicFileNotes(publicDir)).sort()).toEqual([
    'public/_headers is kept, and the build adds its own lines.',
    'public/favicon.ico is used instead of the one that the build draws or writes.',
    'public/robots.txt is used instead of the one that the build draws or writes.',
  ])
})

test('has nothing to note without a public folder', async () => {
  expect(await getPublicFileNotes('/nowhere/public')).toEqual([])
})
