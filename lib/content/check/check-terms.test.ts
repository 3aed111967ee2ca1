import { expect, test } from 'vitest'
import { aPostFile, compileFiles, type TestFile } from '@/lib/content/testing/compile-files'

function getIssues(...files: TestFile[]) {
  return compileFiles(files).issues
}

test('reports a category with the URL of another one at its line, and names that one', () => {
  expect(getIssues(aPostFile('a', { category: 'C++' }), aPostFile('b', { category: 'C#' }))).toEqual([
    {
      file: 'posts/b.md',
      line: 4,
      column: 1,
      severity: 'error',
      message: 'the category C# would have the same URL as C++ in posts/a.md, /categories/c/',
      otherFile: 'posts/a.md',
      fix: 'give one of them a name that differs in its letters',
    },
  ])
})

test('reports each post with the rarer name', () => {
  const files = ['C#', 'C++', 'C', 'C++'].map((name, index) =>
    aPostFile(`post-${index}`, { categories: ['Code', name] }),
  )
  expect(getIssues(...files)).toMatchObject(
    [
      { file: 'posts/post-0.md', message: /the category C# .* C\+\+ in posts\/post-1.md/ },
      { file: 'posts/post-2.md', message: /the category C .* C\+\+ in posts\/post-1.md/ },
    ].map(({ file, message }) => ({ file, message: expect.stringMatching(message) })),
  )
})

test('reports two series with the same URL', () => {
  expect(getIssues(aPostFile('a', { series: '.NET' }), aPostFile('b', { series: 'Net' }))).toMatchObject([
    {
      file: 'posts/b.md',
      line: 4,
      message: 'the series Net would have the same URL as .NET in posts/a.md, /series/net/',
    },
  ])
})

test('accepts spellings of one name, and names that are far enough apart', () => {
  const names = ['Career Growth', 'career-growth', 'C++', 'CSharp', 'Café', 'Cafe\u0301', 'Cafe']
  expect(getIssues(...names.map((name, index) => aPostFile(`post-${index}`, { category: name })))).toEqual([])
})
