import { expect, test } from 'vitest'
import { aContext, aRendering, aSource } from '@/lib/content/testing/builders'
import { parseCategory } from './category'

const FILE = 'categories/leadership.md'

/** Parses a category file with this front matter, whose first field is on line 2. */
function parse(frontMatter: Record<string, unknown>, html?: string) {
  return parseCategory(aSource(FILE, frontMatter), aRendering(html === undefined ? {} : { html }), aContext())
}

test('parses a file into the category of its name', () => {
  expect(parse({ description: 'On leading' }, '<p>Intro</p>')).toEqual({
    entry: {
      file: FILE,
      getPosition: expect.any(Function),
      slug: 'leadership',
      description: 'On leading',
      html: '<p>Intro</p>',
    },
    issues: [],
  })
})

test('takes the title of a category from its file', () => {
  expect(parse({ title: 'On leading' }).entry?.title).toBe('On leading')
})

test('reports an unknown field, and suggests the nearest one', () => {
  expect(parse({ descripton: 'On leading' }).issues).toEqual([
    {
      file: FILE,
      line: 2,
      column: 1,
      severity: 'error',
      message: 'unknown field descripton',
      fix: 'did you mean description?',
    },
  ])
})

test('warns that a category cannot have aliases', () => {
  expect(parse({ title: 'Leadership', aliases: '/tags/leadership/' }).issues).toMatchObject([
    { line: 3, column: 1, severity: 'warning', message: 'aliases has no effect here' },
  ])
})
