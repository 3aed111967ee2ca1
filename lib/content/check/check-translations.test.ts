import { expect, test } from 'vitest'
import { aPostFile, compileFiles, type TestFile } from '@/lib/content/testing/compile-files'

/** The issues of a post with these translations, whose entries begin on line 5, and of other posts. */
function getIssues(translations: Record<string, string>, others: TestFile[] = [], unreadable: string[] = []) {
  return compileFiles([aPostFile('a-step', { translations }), ...others], { unreadable }).issues
}

test('accepts posts, drafts and URLs of other sites', () => {
  const others = [aPostFile('ein-schritt'), aPostFile('un-pas', { draft: true })]
  expect(getIssues({ de: 'ein-schritt', fr: 'un-pas', es: 'https://es.example/paso' }, others)).toEqual([])
})

test('reports a translation that is not a post, and suggests the nearest slug', () => {
  expect(getIssues({ de: 'ein-schritt', fr: 'un-pa' }, [aPostFile('ein-schritt'), aPostFile('un-pas')])).toEqual([
    {
      file: 'posts/a-step.md',
      line: 6,
      column: 3,
      severity: 'error',
      message: 'the translation names no other post: un-pa',
      fix: 'did you mean un-pas?',
    },
  ])
})

test('says what to write if no post has a similar slug', () => {
  expect(getIssues({ de: 'gartenarbeit' })).toMatchObject([{ line: 5, fix: 'write the slug of a post, or a URL' }])
})

test('reports a post that is its own translation', () => {
  expect(getIssues({ de: 'a-step' })).toMatchObject([
    { line: 5, column: 3, message: 'the translation names no other post: a-step' },
  ])
})

test('does not report a translation whose file is unreadable', () => {
  expect(getIssues({ de: 'ein-schritt' }, [], ['posts/ein-schritt.md'])).toEqual([])
})
