import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  copyToNewFolder,
  listFiles,
  moveOnDisk,
  outputFile,
  restoreDirectory,
  swapDirectory,
  writeFileAtomic,
} from './fs'

let folder: string
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'step-back-files-'))
  out = join(folder, 'out')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('lists files at any depth, with forward slashes', async () => {
  await outputFile(join(out, 'posts', 'x', 'index.html'), '')
  expect(await listFiles(out)).toEqual(['posts/x/index.html'])
})

test('lists what symbolic links lead to, unless it does not exist', async () => {
  await outputFile(join(folder, 'elsewhere', 'a.txt'), '')
  await outputFile(join(out, 'b.txt'), '')
  symlinkSync(join(folder, 'elsewhere'), join(out, 'linked'))
  symlinkSync(join(out, 'b.txt'), join(out, 'c.txt'))
  symlinkSync('gone', join(out, 'dangling'))
  expect((await listFiles(out)).sort()).toEqual(['b.txt', 'c.txt', 'linked/a.txt'])
})

test('an atomic write leaves no temporary file behind', async () => {
  writeFileAtomic(join(folder, 'a.json'), '1')
  writeFileAtomic(join(folder, 'a.json'), '2')
  expect([await listFiles(folder), readFileSync(join(folder, 'a.json'), 'utf8')]).toEqual([['a.json'], '2'])
})

test('replaces a folder as a whole', async () => {
  await outputFile(join(out, 'gone.html'), '')
  await outputFile(join(folder, 'new', 'index.html'), '')
  await swapDirectory(out, join(folder, 'new'))
  expect(await listFiles(folder)).toEqual(['out/index.html'])
})

test('keeps the folder that it replaces, in place of an older one', async () => {
  await outputFile(join(folder, 'former', 'older.html'), '')
  await outputFile(join(out, 'old.html'), '')
  await outputFile(join(folder, 'new', 'index.html'), '')
  await swapDirectory(out, join(folder, 'new'), join(folder, 'former'))
  expect((await listFiles(folder)).sort()).toEqual(['former/old.html', 'out/index.html'])
})

test('does not keep a link in place of a folder, nor remove what it leads to', async () => {
  await outputFile(join(folder, 'theirs', 'old.html'), '')
  symlinkSync(join(folder, 'theirs'), out)
  await outputFile(join(folder, 'new', 'index.html'), '')
  await swapDirectory(out, join(folder, 'new'), join(folder, 'former'))
  expect((await listFiles(folder)).sort()).toEqual(['out/index.html', 'theirs/old.html'])
})

test('moves a folder into one that does not exist yet', async () => {
  await outputFile(join(out, 'index.html'), '')
  expect(await moveOnDisk(out, join(folder, 'a', 'b'))).toBe(true)
  expect(await listFiles(folder)).toEqual(['a/b/index.html'])
})

test('moves no folder that does not exist, and keeps the one in its place', async () => {
  await outputFile(join(folder, 'former', 'index.html'), '')
  expect(await moveOnDisk(out, join(folder, 'former'))).toBe(false)
  expect(await listFiles(folder)).toEqual(['former/index.html'])
})

test('restores a folder whose replacement was interrupted', async () => {
  await outputFile(join(`${out}-old`, 'index.html'), 'the last site')
  await restoreDirectory(out)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last site')
})

test('does not restore an older folder over an existing one', async () => {
  await outputFile(join(out, 'index.html'), 'the last site')
  await outputFile(join(`${out}-old`, 'index.html'), 'the one before')
  await restoreDirectory(out)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last site')
})

test('restores nothing if there was no folder', async () => {
  await restoreDirectory(out)
  expect(existsSync(out)).toBe(false)
})

test('writes and copies files into folders that do not exist yet', async () => {
  await outputFile(join(folder, 'a', 'b', 'c.txt'), 'text')
  await copyToNewFolder(join(folder, 'a', 'b', 'c.txt'), join(out, 'd', 'e.txt'))
  expect(readFileSync(join(out, 'd', 'e.txt'), 'utf8')).toBe('text')
})

test('says which file is missing', async () => {
  await expect(copyToNewFolder(join(folder, 'gone.txt'), join(out, 'd', 'gone.txt'))).rejects.toThrow(/gone\.txt/)
})
