import { expect, test } from 'vitest'
import { aPostFile, aTopicFile, compileFiles, type TestFile } from '@/lib/content/testing/compile-files'

/** The issues of a topic with this reading path, whose entries begin on line 5, and of posts. */
function getIssues(start: unknown[], posts: TestFile[], unreadable: string[] = []) {
  return compileFiles([aTopicFile('hiring', { start }), ...posts], { unreadable }).issues
}

const theStepBack = aPostFile('the-step-back')

test('reports an entry that names no post, and suggests the nearest slug', () => {
  expect(getIssues(['the-step-back', { post: 'the-stepback' }], [theStepBack, aPostFile('another')])).toEqual([
    {
      file: 'topics/hiring.md',
      about: 'reading path',
      line: 6,
      column: 5,
      severity: 'error',
      message: 'the reading path names no post: the-stepback',
      fix: 'did you mean the-step-back?',
    },
  ])
})

test('says where slugs come from if no post has a similar one', () => {
  expect(getIssues(['gardening'], [theStepBack])).toMatchObject([
    { line: 5, column: 5, fix: 'write the slug of a post in content/posts' },
  ])
})

test('reports a post that is on a reading path twice, at its second entry', () => {
  expect(getIssues(['one', 'two', { post: 'one' }], [aPostFile('one'), aPostFile('two')])).toEqual([
    {
      file: 'topics/hiring.md',
      about: 'reading path',
      line: 7,
      column: 5,
      severity: 'error',
      message: 'one is on the reading path twice',
      fix: 'remove one of them',
    },
  ])
})

test('takes the slug of a post, not the name of its file', () => {
  expect(getIssues(['file-name'], [aPostFile('file-name', { slug: 'own-slug' })])).toMatchObject([
    { message: 'the reading path names no post: file-name' },
  ])
  expect(getIssues(['own-slug'], [aPostFile('file-name', { slug: 'own-slug' })])).toEqual([])
})

test('names the post that an entry was renamed to', () => {
  const renamed = aPostFile('written-by-hand', { aliases: ['/posts/old-name/', 'older-name'] })
  expect(getIssues(['old-name', 'older-name'], [renamed, aPostFile('old-nome')])).toMatchObject([
    { line: 5, fix: 'write written-by-hand' },
    { line: 6, fix: 'write written-by-hand' },
  ])
})

test('accepts a draft', () => {
  expect(getIssues(['draft'], [aPostFile('draft', { draft: true })])).toEqual([])
})

test('does not report a post whose file is invalid or unreadable', () => {
  const withoutTitle = aPostFile('without-title', { title: undefined })
  const issues = getIssues(['without-title', 'unreadable'], [withoutTitle], ['posts/2022-04-04-unreadable.md'])
  expect(issues).toMatchObject([{ file: 'posts/without-title.md', message: 'title is missing' }])
})
