import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesBelow, outputFile, restoreDirectory, swapDirectory } from './fs'

let folder: string
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'step-back-files-'))
  out = join(folder, 'out')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('files are found at any depth, by paths with forward slashes', async () => {
  await outputFile(join(out, 'posts', 'x', 'index.html'), '')
  expect(await filesBelow(out)).toEqual(['posts/x/index.html'])
})

test('a folder takes the place of another, of which nothing is left', async () => {
  await outputFile(join(out, 'gone.html'), '')
  await outputFile(join(folder, 'new', 'index.html'), '')
  await swapDirectory(out, join(folder, 'new'))
  expect(await filesBelow(folder)).toEqual(['out/index.html'])
})

test('a folder that had made room for one that never came is back', async () => {
  await outputFile(join(`${out}-old`, 'index.html'), 'the last site')
  await restoreDirectory(out)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last site')
})

test('a folder that is there is not replaced by what is left of an older one', async () => {
  await outputFile(join(out, 'index.html'), 'the last site')
  await outputFile(join(`${out}-old`, 'index.html'), 'the one before')
  await restoreDirectory(out)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last site')
})

test('where there was no folder, there is none to bring back', async () => {
  await restoreDirectory(out)
  expect(existsSync(out)).toBe(false)
})
