import { expect, test } from 'vitest'
import { aRendering, aSource } from '@/lib/content/testing/builders'
import { createLastValidVersions } from './last-valid'
import type { RenderedFile } from './render-bodies'

function version(file: string, body: string): RenderedFile {
  return { source: aSource(file, {}, body), rendered: aRendering() }
}

const [a1, a2, a3] = ['1', '2', '3'].map((body) => version('posts/a.md', body)) as [
  RenderedFile,
  RenderedFile,
  RenderedFile,
]
const b = version('posts/b.md', 'b')

test('replaces a file that has become invalid with its last valid version', () => {
  const { restore } = createLastValidVersions()
  restore([a1, b], [])
  restore([a2, b], [])
  expect(restore([a3, b], ['posts/a.md'])).toEqual([a2, b])
})

test('keeps the last valid version of a file that can no longer be parsed, through several edits', () => {
  const { restore } = createLastValidVersions()
  restore([b, a1], [])
  for (let edit = 0; edit < 3; edit++) expect(restore([b], ['posts/a.md'])).toEqual([a1, b])
})

test('leaves out an invalid file that has never been valid', () => {
  expect(createLastValidVersions().restore([a1, b], ['posts/a.md'])).toEqual([b])
})

test('forgets a file that has been removed', () => {
  const { restore } = createLastValidVersions()
  restore([a1, b], [])
  restore([b], [])
  expect(restore([a2, b], ['posts/a.md'])).toEqual([b])
})
