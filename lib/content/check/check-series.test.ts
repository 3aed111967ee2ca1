import { expect, test } from 'vitest'
import { aPostFile, compileFiles, type TestFile } from '@/lib/content/testing/compile-files'

/** A part of a series on tea: the series is on line 4, the number on line 5. */
function part(slug: string, seriesOrder?: number, frontMatter: Record<string, unknown> = {}): TestFile {
  return aPostFile(slug, { series: 'Tea', seriesOrder, ...frontMatter })
}

function getIssues(files: TestFile[], unreadable: string[] = []) {
  return compileFiles(files, { unreadable }).issues
}

test.each([{ draft: true }, { date: '2026-02-01' }])(
  'counts an unpublished part with %o, so it leaves no gap',
  (fields) => {
    const { site, issues } = compileFiles([part('a', 1), part('b', 2, fields), part('c', 3)])
    expect(site.series.map(({ posts }) => posts)).toEqual([['a', 'c']])
    expect(issues).toEqual([])
  },
)

test('reports a missing number at the next part', () => {
  expect(getIssues([part('a', 1), part('c', 3)])).toEqual([
    {
      file: 'posts/c.md',
      line: 5,
      column: 1,
      severity: 'error',
      message: 'Tea has no part 2',
      fix: 'write seriesOrder: 2, or give that number to the missing part',
    },
  ])
})

test('reports a series without a first part', () => {
  expect(getIssues([part('b', 2)])).toMatchObject([{ file: 'posts/b.md', line: 5, message: 'Tea has no part 1' }])
})

test('reports a duplicate number, and suggests one that is unused', () => {
  expect(getIssues([part('a', 1), part('b', 2), part('twin', 2), part('d', 3)])).toEqual([
    {
      file: 'posts/twin.md',
      line: 5,
      column: 1,
      severity: 'error',
      message: 'posts/b.md is part 2 of Tea too',
      otherFile: 'posts/b.md',
      fix: 'write seriesOrder: 4',
    },
  ])
})

test('reports a draft with the number of another part', () => {
  expect(getIssues([part('a', 1), part('b', 1, { draft: true })])).toMatchObject([
    { file: 'posts/b.md', line: 5, message: 'posts/a.md is part 1 of Tea too' },
  ])
})

test('reports an unnumbered part of a numbered series, and not the gap that it leaves', () => {
  expect(getIssues([part('a', 1), part('b'), part('c', 3)])).toEqual([
    {
      file: 'posts/b.md',
      line: 4,
      column: 1,
      severity: 'error',
      message: 'the parts of Tea are numbered, and this one is not',
      fix: 'add seriesOrder: 2',
    },
  ])
})

test('treats names with the same slug as one series', () => {
  expect(getIssues([part('a', 1), part('b', 1, { series: 'tea' })])).toMatchObject([{ file: 'posts/b.md' }])
})

test('accepts a series without numbers', () => {
  expect(getIssues([part('a'), part('b')])).toEqual([])
})

test('does not report a missing number if an invalid or unreadable file may have it', () => {
  const invalid = part('b', 2, { title: undefined })
  expect(getIssues([part('a', 1), invalid, part('c', 3)])).toMatchObject([
    { file: 'posts/b.md', message: 'title is missing' },
  ])
  expect(getIssues([part('a', 1), part('c', 3)], ['posts/b.md'])).toEqual([])
})

test('names series_order in the fix where a post uses it', () => {
  const files = [aPostFile('a', { series: 'Tea', series_order: 1 }), aPostFile('b', { series: 'Tea', series_order: 1 })]
  expect(getIssues(files)).toMatchObject([{ file: 'posts/b.md', line: 5, column: 1, fix: 'write series_order: 2' }])
})
