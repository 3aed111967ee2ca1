import { expect, test } from 'vitest'
import { aFile, aPostFile, aTopicFile, compileFiles } from '@/lib/content/testing/compile-files'

const hiring = aTopicFile('hiring', { title: 'Hiring', aliases: ['recruiting'] })
const titles = aTopicFile('roles-and-titles', { title: 'Titles, and what they mean', aliases: ['CTO'] })

test('reports an unknown topic at its entry, and suggests the nearest one', () => {
  const { issues } = compileFiles([hiring, titles, aPostFile('a', { topics: ['CTO', 'hirring'] })])
  expect(issues).toEqual([
    {
      file: 'posts/a.md',
      line: 6,
      column: 5,
      severity: 'error',
      message: 'unknown topic hirring',
      fix: 'did you mean hiring?',
    },
  ])
})

test('says where topics come from if no topic has a similar name', () => {
  const { issues } = compileFiles([hiring, aPostFile('a', { topics: ['gardening in winter'] })])
  expect(issues).toMatchObject([{ fix: 'the topics are the files of content/topics' }])
})

test('reports an unknown topic of a draft', () => {
  const { issues } = compileFiles([hiring, aPostFile('a', { topics: 'hirring', draft: true })])
  expect(issues).toMatchObject([
    { file: 'posts/a.md', line: 4, column: 1, message: 'unknown topic hirring', fix: 'did you mean hiring?' },
  ])
})

test('accepts any tag', () => {
  expect(compileFiles([hiring, aPostFile('a', { tags: ['hirring'] })]).issues).toEqual([])
})

test('does not report a topic whose file is invalid or unreadable', () => {
  const files = [aFile('topics/delivery.md', { title: 'Delivery' }), aPostFile('a', { topics: ['delivery', 'tea'] })]
  const { issues } = compileFiles(files, { unreadable: ['topics/tea.md'] })
  expect(issues.map(({ file }) => file)).toEqual(['topics/delivery.md'])
})

test('reports an alias of two topics at the one that is later by title, and names the file of the other', () => {
  const shipping = aTopicFile('shipping', { title: 'Shipping', aliases: ['delivery', 'Recruiting'] })
  expect(compileFiles([shipping, hiring]).issues).toEqual([
    {
      file: 'topics/shipping.md',
      line: 6,
      column: 5,
      severity: 'error',
      message: 'Recruiting is already a name of the topic in topics/hiring.md',
      otherFile: 'topics/hiring.md',
      fix: 'a name belongs to one topic; remove it from one of them',
    },
  ])
})

test('reports a title of two topics', () => {
  const { issues } = compileFiles([hiring, aTopicFile('people', { title: 'Hiring' })])
  expect(issues).toMatchObject([{ file: 'topics/people.md', line: 2, column: 1 }])
})
