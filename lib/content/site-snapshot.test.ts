import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createSnapshotWriter, readSnapshot } from './site-snapshot'
import { aPost, aSite } from './testing/builders'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-snapshot-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'snapshot')
}

test('a site is read as it was written', () => {
  const folder = aFolder()
  const site = aSite({ posts: [aPost({ slug: 'a', html: '<p>A</p>' }), aPost({ slug: 'b', html: '<p>B</p>' })] })
  createSnapshotWriter(folder)(site)
  expect(JSON.parse(JSON.stringify(readSnapshot(folder)))).toEqual(JSON.parse(JSON.stringify(site)))
})

test('says whether something has changed', () => {
  const write = createSnapshotWriter(aFolder())
  const withPost = (post: Parameters<typeof aPost>[0]) => aSite({ posts: [aPost({ slug: 'a', ...post })] })
  expect(write(withPost({ html: '<p>1</p>' }))).toBe(true)
  expect(write(withPost({ html: '<p>1</p>' }))).toBe(false)
  expect(write(withPost({ html: '<p>2</p>' }))).toBe(true)
  expect(write(withPost({ html: '<p>2</p>', title: 'Another' }))).toBe(true)
})

test('writes only the texts that have changed', () => {
  const folder = aFolder()
  const write = createSnapshotWriter(folder)
  for (let edit = 0; edit < 10; edit++)
    write(aSite({ posts: [aPost({ slug: 'a', html: '<p>same</p>' }), aPost({ slug: 'b', html: `<p>${edit}</p>` })] }))
  // One of the first post, ten of the second, and the documents.
  expect(readdirSync(folder)).toHaveLength(12)
})

test('removes texts a minute after they were replaced', () => {
  const folder = aFolder()
  let time = 0
  const write = createSnapshotWriter(folder, { now: () => time })
  const writeText = (text: string) => write(aSite({ posts: [aPost({ slug: 'a', html: text })] }))
  for (const text of ['1', '2', '3']) writeText(text)
  time = 59_999
  writeText('4')
  expect(readdirSync(folder)).toHaveLength(5)
  time = 60_000
  writeText('5')
  expect(readdirSync(folder)).toHaveLength(4)
})

test('a text that was read late is that of its snapshot', () => {
  const folder = aFolder()
  const write = createSnapshotWriter(folder)
  write(aSite({ posts: [aPost({ slug: 'a', html: '<p>old</p>' })] }))
  const [post] = readSnapshot(folder).posts
  write(aSite({ posts: [aPost({ slug: 'a', html: '<p>new</p>' })] }))
  expect(post?.html).toBe('<p>old</p>')
})

test('removes the texts of a document that is gone', () => {
  const folder = aFolder()
  let time = 0
  const write = createSnapshotWriter(folder, { now: () => time })
  write(aSite({ posts: [aPost({ slug: 'a', html: 'A' })] }))
  write(aSite())
  time = 60_000
  write(aSite())
  expect(readdirSync(folder)).toEqual(['site.json'])
})

test('a new writer keeps the last snapshot until it writes one, and removes its texts after a minute', () => {
  const folder = aFolder()
  createSnapshotWriter(folder)(aSite({ posts: [aPost({ slug: 'a', html: 'old' })] }))
  let time = 0
  const write = createSnapshotWriter(folder, { now: () => time })
  expect(readSnapshot(folder).posts.map(({ html }) => html)).toEqual(['old'])
  write(aSite({ posts: [aPost({ slug: 'a', html: 'new' })] }))
  time = 60_000
  write(aSite({ posts: [aPost({ slug: 'a', html: 'newer' })] }))
  expect(readdirSync(folder)).toHaveLength(3)
})
