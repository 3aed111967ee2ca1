import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { listFiles, outputFile } from './fs'
import { type FileContent, syncFolder } from './sync-folder'

let folder: string
let target: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'step-back-sync-'))
  target = join(folder, 'out')
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

function sync(files: Record<string, FileContent>): Promise<void> {
  return syncFolder(target, new Map(Object.entries(files)))
}

async function readAll(): Promise<Record<string, string>> {
  const files = (await listFiles(target)).sort()
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(target, file), 'utf8')]))
}

test('writes texts, bytes and copies to a new folder', async () => {
  await outputFile(join(folder, 'source'), 'copied')
  await sync({ 'a.txt': 'text', 'b/c/d.bin': Buffer.from('bytes'), 'b/e.txt': { copyOf: join(folder, 'source') } })
  expect(await readAll()).toEqual({ 'a.txt': 'text', 'b/c/d.bin': 'bytes', 'b/e.txt': 'copied' })
})

test('removes files and folders that are not wanted', async () => {
  await sync({ 'a.txt': 'a', 'gone.txt': 'b', 'gone/deep/c.txt': 'c', 'kept/gone.txt': 'd', 'kept/e.txt': 'e' })
  await sync({ 'a.txt': 'a', 'kept/e.txt': 'e' })
  expect(await readAll()).toEqual({ 'a.txt': 'a', 'kept/e.txt': 'e' })
  expect(existsSync(join(target, 'gone'))).toBe(false)
})

test.each<[string, FileContent]>([
  ['text', 'größe'],
  ['bytes', Buffer.from('größe')],
])('does not write a file again that has the same %s', async (_, content) => {
  await outputFile(join(folder, 'source'), content as string)
  const files = { 'a.txt': content, 'b.txt': { copyOf: join(folder, 'source') } }
  await sync(files)
  const before = ['a.txt', 'b.txt'].map((file) => statSync(join(target, file)).mtimeMs)
  await sync(files)
  expect(['a.txt', 'b.txt'].map((file) => statSync(join(target, file)).mtimeMs)).toEqual(before)
})

test.each([
  ['of another size', 'longer'],
  ['of the same size', 'nwe'],
  ['that was cut off', ''],
])('replaces a file %s', async (_, existing) => {
  await outputFile(join(folder, 'source'), 'new')
  await sync({ 'a.txt': existing, 'b.txt': existing })
  await sync({ 'a.txt': 'new', 'b.txt': { copyOf: join(folder, 'source') } })
  expect(await readAll()).toEqual({ 'a.txt': 'new', 'b.txt': 'new' })
})

test('replaces the copy of a file that must not be written', async () => {
  await outputFile(join(folder, 'old'), 'old')
  await outputFile(join(folder, 'new'), 'new')
  chmodSync(join(folder, 'old'), 0o444)
  await sync({ 'a.txt': { copyOf: join(folder, 'old') } })
  const { ino } = statSync(join(target, 'a.txt'))
  // Between the two, so that the file system does not give the new file the number of the old one.
  linkSync(join(target, 'a.txt'), join(folder, 'kept'))
  await sync({ 'a.txt': { copyOf: join(folder, 'new') } })
  expect(await readAll()).toEqual({ 'a.txt': 'new' })
  expect(statSync(join(target, 'a.txt')).ino).not.toBe(ino)
  expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('old')
})

test.runIf(process.platform !== 'win32')('restores permissions, of folders too', async () => {
  const files = { 'a/b.txt': 'b', 'c.txt': { copyOf: join(folder, 'source') } }
  await outputFile(join(folder, 'source'), 'c')
  await sync(files)
  const getModes = () => ['a', 'a/b.txt', 'c.txt'].map((path) => statSync(join(target, path)).mode & 0o777)
  const before = getModes()
  for (const path of ['a/b.txt', 'a', 'c.txt']) chmodSync(join(target, path), 0o500)
  await sync(files)
  expect(getModes()).toEqual(before)
})

// macOS refuses such a name.
test.runIf(process.platform === 'linux')('removes a file whose name is not Unicode', async () => {
  const strays = ['', 'folder/'].map((path) =>
    Buffer.concat([Buffer.from(join(target, path, 'b')), Buffer.from([255])]),
  )
  mkdirSync(join(target, 'folder'), { recursive: true })
  for (const stray of strays) writeFileSync(stray, 'stray')
  await sync({ 'a.txt': 'a', 'folder/c.txt': 'c' })
  expect(strays.map((stray) => existsSync(stray))).toEqual([false, false])
  expect(await readAll()).toEqual({ 'a.txt': 'a', 'folder/c.txt': 'c' })
})

test('a file takes the place of a folder, and a folder that of a file', async () => {
  await sync({ 'a/b.txt': 'b', c: 'c' })
  await sync({ a: 'a', 'c/d.txt': 'd' })
  expect(await readAll()).toEqual({ a: 'a', 'c/d.txt': 'd' })
})

test('a name in another case takes the place of the former one', async () => {
  await sync({ 'Posts/A.txt': 'same' })
  await sync({ 'posts/a.txt': 'same' })
  expect(await readAll()).toEqual({ 'posts/a.txt': 'same' })
})

test('replaces symbolic links, and leaves what they lead to alone', async () => {
  await outputFile(join(folder, 'theirs/a.txt'), 'same')
  mkdirSync(target)
  symlinkSync(join(folder, 'theirs'), join(target, 'b'))
  symlinkSync(join(folder, 'theirs/a.txt'), join(target, 'a.txt'))
  await sync({ 'a.txt': 'same', 'b/a.txt': 'ours' })
  expect(await readAll()).toEqual({ 'a.txt': 'same', 'b/a.txt': 'ours' })
  expect(lstatSync(join(target, 'a.txt')).isSymbolicLink()).toBe(false)
  expect(readFileSync(join(folder, 'theirs/a.txt'), 'utf8')).toBe('same')
})

test('says which file is missing', async () => {
  await expect(sync({ 'a.txt': { copyOf: join(folder, 'gone.txt') } })).rejects.toThrow(/gone\.txt/)
})
