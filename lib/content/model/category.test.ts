import { expect, test } from 'vitest'
import { aDocument, aPost } from '@/lib/content/testing/builders'
import { type CategoryDescription, categoryTitles, readCategory } from './category'
import type { UnlinkedPost } from './post'

/** Posts, the newest first, each with the categories it names. */
function postsIn(...categoryNames: string[][]): UnlinkedPost[] {
  return categoryNames.map((names) => ({ ...aPost(), categoryNames: names, topicNames: [], tags: [] }))
}

function aDescription(given: Partial<CategoryDescription>): CategoryDescription {
  return { file: 'categories/leadership.md', slug: 'leadership', html: '', ...given }
}

test('a category is called as its posts call it', () => {
  expect(categoryTitles(postsIn(['Leadership']), [])).toEqual(new Map([['leadership', 'Leadership']]))
})

test('of several spellings the one written most often stands', () => {
  const posts = postsIn(['leadership'], ['Leadership'], ['LEADERSHIP'], ['Leadership'])
  expect(categoryTitles(posts, []).get('leadership')).toBe('Leadership')
})

test('of spellings written equally often the newest post’s stands', () => {
  const posts = postsIn(['leadership'], ['Leadership'], ['Leadership'], ['leadership'])
  expect(categoryTitles(posts, []).get('leadership')).toBe('leadership')
})

test('words that make one address are one category', () => {
  const posts = postsIn(['Working together'], ['working-together'], ['Working together'])
  expect([...categoryTitles(posts, [])]).toEqual([['working-together', 'Working together']])
})

test('a title in the category’s own file goes before all spellings', () => {
  const posts = postsIn(['leadership'], ['leadership'])
  expect(categoryTitles(posts, [aDescription({ title: 'On leading' })]).get('leadership')).toBe('On leading')
})

test('a file without a title leaves the spelling to the posts', () => {
  const posts = postsIn(['leadership'])
  expect(categoryTitles(posts, [aDescription({ description: 'What' })]).get('leadership')).toBe('leadership')
})

test('a file describes the category of its name', () => {
  const document = aDocument('categories/leadership.md', { description: 'On leading' }, { html: '<p>Intro</p>' })
  expect(readCategory(document, 'UTC')).toEqual({
    entry: {
      file: 'categories/leadership.md',
      slug: 'leadership',
      description: 'On leading',
      html: '<p>Intro</p>',
    },
    issues: [],
  })
})

test('an unknown key is an error with the nearest known key', () => {
  const { issues } = readCategory(aDocument('categories/leadership.md', { descripton: 'On leading' }), 'UTC')
  expect(issues).toMatchObject([{ file: 'categories/leadership.md', fix: 'did you mean description?' }])
})
