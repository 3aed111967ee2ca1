import { expect, test } from 'vitest'
import { aContext, aRendering, aSource } from '@/lib/content/testing/builders'
import { parsePost } from './post'

/** Parses a post with a title, on line 2, a date, on line 3, and these fields, from line 4. */
function parse(frontMatter: Record<string, unknown>) {
  const source = aSource('posts/a.md', { title: 'A', date: '2022-04-04', ...frontMatter })
  const { entry, issues } = parsePost(source, aRendering(), aContext())
  return { part: entry?.seriesPart, issues }
}

test('parses the series of a post and its number', () => {
  expect(parse({ series: 'Tea', seriesOrder: 2 })).toEqual({
    part: { name: 'Tea', order: 2, orderField: 'seriesOrder' },
    issues: [],
  })
})

test('parses a series without a number', () => {
  expect(parse({ series: 'Tea' })).toEqual({ part: { name: 'Tea', orderField: 'seriesOrder' }, issues: [] })
})

test('accepts series_order, the field of a Hugo theme', () => {
  expect(parse({ series: 'Tea', series_order: 1 }).part).toMatchObject({ order: 1, orderField: 'series_order' })
})

test('prefers seriesOrder to series_order', () => {
  expect(parse({ series: 'Tea', series_order: 1, seriesOrder: 2 }).part).toMatchObject({
    order: 2,
    orderField: 'seriesOrder',
  })
})

test('reports a second series', () => {
  const { part, issues } = parse({ series: ['Tea', 'Cake'], seriesOrder: 1 })
  expect(part).toMatchObject({ name: 'Tea' })
  expect(issues).toMatchObject([
    { line: 6, column: 5, message: 'a post is part of one series', fix: 'keep Tea or Cake' },
  ])
})

test.each(['seriesOrder', 'series_order'])('reports %s without a series', (field) => {
  const { part, issues } = parse({ [field]: 1 })
  expect(part).toBeUndefined()
  expect(issues).toMatchObject([{ line: 4, column: 1, message: `${field} without a series` }])
})

test('reports a series without a letter or digit for its URL', () => {
  const { part, issues } = parse({ series: '???' })
  expect(part).toBeUndefined()
  expect(issues).toMatchObject([
    { line: 4, column: 1, message: 'the series ??? has no letter or digit that a URL can have', fix: 'choose a word' },
  ])
})
