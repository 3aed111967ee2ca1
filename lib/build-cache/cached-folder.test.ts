import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { outputFile } from '@/lib/node/fs'
import type { FileContent } from '@/lib/node/sync-folder'
import { getCachedFolder } from './cached-folder'

let cacheDir: string

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-cached-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cacheDir = join(folder, 'cache')
})

function makeIndex(text: string) {
  return vi.fn(async (folder: string) => {
    await outputFile(join(folder, 'search/index.bin'), text)
    await outputFile(join(folder, 'words.txt'), text)
  })
}

/** Returns the texts of a folder by their paths. */
async function getFolder(madeOf: unknown[], make: (folder: string) => Promise<void>): Promise<Record<string, string>> {
  const folder = await getCachedFolder(cacheDir, madeOf, make)
  const read = (content: FileContent) => readFileSync((content as { copyOf: string }).copyOf, 'utf8')
  return Object.fromEntries(Array.from(folder, ([file, content]) => [file, read(content)]))
}

/** Returns the only folder in the cache. */
function getFilesFolder(): string {
  const [folder = ''] = readdirSync(cacheDir).filter((name) => !name.endsWith('.json'))
  return join(cacheDir, folder)
}

const withText = (text: string) => ({ 'search/index.bin': text, 'words.txt': text })

test('makes the folder', async () => {
  expect(await getFolder(['a'], makeIndex('first'))).toEqual(withText('first'))
})

test('does not make it again of the same', async () => {
  await getFolder(['a', { b: 1 }], makeIndex('first'))
  const makeAgain = makeIndex('second')
  expect(await getFolder(['a', { b: 1 }], makeAgain)).toEqual(withText('first'))
  expect(makeAgain).not.toHaveBeenCalled()
})

test('makes it again of something else, and forgets the last one', async () => {
  await getFolder(['a'], makeIndex('first'))
  expect(await getFolder(['b'], makeIndex('second'))).toEqual(withText('second'))
  expect(readdirSync(cacheDir)).toHaveLength(2)
})

test('begins at once, if nothing was made of the same', async () => {
  await getFolder(['a'], makeIndex('first'))
  const makeAgain = makeIndex('second')
  const making = getFolder(['b'], makeAgain)
  expect(makeAgain).toHaveBeenCalledOnce()
  await making
})

test('a folder that was not finished is made again', async () => {
  const failing = async (folder: string) => {
    await outputFile(join(folder, 'words.txt'), 'half')
    throw new Error('stopped')
  }
  await expect(getFolder(['a'], failing)).rejects.toThrow('stopped')
  expect(await getFolder(['a'], makeIndex('whole'))).toEqual(withText('whole'))
})

test('a folder that could not be made does not cost the last one', async () => {
  await getFolder(['a'], makeIndex('first'))
  await expect(getFolder(['b'], () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped')
  expect(await getFolder(['a'], makeIndex('again'))).toEqual(withText('first'))
})

test.each([
  ['is missing', (file: string) => rmSync(file)],
  ['was cut off', (file: string) => writeFileSync(file, '')],
])('a folder of which a file %s is made again', async (_, damage) => {
  await getFolder(['a'], makeIndex('first'))
  damage(join(getFilesFolder(), 'search/index.bin'))
  expect(await getFolder(['a'], makeIndex('again'))).toEqual(withText('again'))
})

test('a folder that is gone is made again', async () => {
  await getFolder(['a'], makeIndex('first'))
  rmSync(getFilesFolder(), { recursive: true })
  expect(await getFolder(['a'], makeIndex('again'))).toEqual(withText('again'))
})
