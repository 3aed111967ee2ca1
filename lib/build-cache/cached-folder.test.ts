import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { outputFile } from '@/lib/node/fs'
import { copyCachedFolder } from './cached-folder'

let folders: { cacheDir: string; target: string }

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-cached-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  folders = { cacheDir: join(folder, 'cache'), target: join(folder, 'files') }
  mkdirSync(folders.target)
  writeFileSync(join(folders.target, 'feed.xml'), 'there before')
})

function makeIndex(text: string) {
  return vi.fn(async (folder: string) => {
    await outputFile(join(folder, 'search/index.bin'), text)
    await outputFile(join(folder, 'words.txt'), text)
  })
}

function readIndex(): string {
  return readFileSync(join(folders.target, 'search/index.bin'), 'utf8')
}

test('makes the folder, and copies it among what is there', async () => {
  await copyCachedFolder(folders, ['a'], makeIndex('first'))
  expect([readIndex(), readdirSync(folders.target).sort()]).toEqual(['first', ['feed.xml', 'search', 'words.txt']])
})

test('does not make it again of the same', async () => {
  await copyCachedFolder(folders, ['a', { b: 1 }], makeIndex('first'))
  rmSync(join(folders.target, 'search'), { recursive: true })
  const makeAgain = makeIndex('second')
  await copyCachedFolder(folders, ['a', { b: 1 }], makeAgain)
  expect([readIndex(), makeAgain.mock.calls.length]).toEqual(['first', 0])
})

test('makes it again of something else, and forgets the last one', async () => {
  await copyCachedFolder(folders, ['a'], makeIndex('first'))
  await copyCachedFolder(folders, ['b'], makeIndex('second'))
  expect([readIndex(), readdirSync(folders.cacheDir).sort()]).toEqual(['second', ['content.json', 'files']])
})

test('a folder that was not finished is made again', async () => {
  const failing = async (folder: string) => {
    await outputFile(join(folder, 'words.txt'), 'half')
    throw new Error('stopped')
  }
  await expect(copyCachedFolder(folders, ['a'], failing)).rejects.toThrow('stopped')
  expect(existsSync(join(folders.target, 'words.txt'))).toBe(false)
  await copyCachedFolder(folders, ['a'], makeIndex('whole'))
  expect(readIndex()).toBe('whole')
})

test.each([
  ['is missing', (file: string) => rmSync(file)],
  ['was cut off', (file: string) => writeFileSync(file, '')],
])('a folder of which a file %s is made again', async (_, damage) => {
  await copyCachedFolder(folders, ['a'], makeIndex('first'))
  damage(join(folders.cacheDir, 'files/search/index.bin'))
  await copyCachedFolder(folders, ['a'], makeIndex('again'))
  expect(readIndex()).toBe('again')
})
