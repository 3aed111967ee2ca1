import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { cacheByFile } from './cache-by-file'

/** A folder with a file of ten seconds ago. */
function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (text: string, secondsAgo: number) => {
    writeFileSync(join(folder, 'x.txt'), text)
    const time = 1_800_000_000 - secondsAgo
    utimesSync(join(folder, 'x.txt'), time, time)
  }
  write('one', 10)
  return { folder, write }
}

test('reads a file again only if its size or its modification time is another one', async () => {
  const { folder, write } = aFolder()
  const read = vi.fn((path: string) => readFile(join(folder, path), 'utf8'))
  const readCached = cacheByFile(read, folder)
  expect([await readCached('x.txt'), await readCached('x.txt')]).toEqual(['one', 'one'])
  expect(read).toHaveBeenCalledTimes(1)
  write('two', 5)
  expect(await readCached('x.txt')).toBe('two')
  write('three', 5)
  expect(await readCached('x.txt')).toBe('three')
})

test('reads a file again if that has failed', async () => {
  const { folder } = aFolder()
  const read = vi.fn(async () => 'read').mockRejectedValueOnce(new Error('it was gone for a moment'))
  const readCached = cacheByFile(read, folder)
  await expect(readCached('x.txt')).rejects.toThrow('for a moment')
  expect(await readCached('x.txt')).toBe('read')
})

test('rejects if the file does not exist', async () => {
  await expect(cacheByFile(async () => 'read', aFolder().folder)('nowhere.txt')).rejects.toThrow('ENOENT')
})
