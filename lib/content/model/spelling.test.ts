import { expect, test } from 'vitest'
import { commonSpellings, toNameKey } from './spelling'

test('finds the most common spelling under each slug', () => {
  const names = ['people', 'Leadership', 'leadership', 'People', 'Leadership', 'People']
  expect([...commonSpellings(names)]).toEqual([
    ['people', 'People'],
    ['leadership', 'Leadership'],
  ])
})

test('prefers the first of equally common spellings', () => {
  expect([...commonSpellings(['tea', 'Tea', 'Tea', 'tea'])]).toEqual([['tea', 'tea']])
})

test('finds nothing among no names', () => {
  expect(commonSpellings([]).size).toBe(0)
})

test.each([
  ['Career Growth', 'career-growth'],
  ['Career Growth', ' career  growth '],
  ['Don’t Panic', "don't panic"],
  ['Cafe\u0301', 'café'],
  ['Work–Life', 'work-life'],
  ['“Agile”', 'agile'],
])('%s and %s are the same name', (one, other) => {
  expect(toNameKey(one)).toBe(toNameKey(other))
})

test.each([
  ['C++', 'C#'],
  ['C', 'C++'],
  ['Q&A', 'QA'],
  ['.NET', 'Net'],
  ['R&D', 'RD'],
  ['Node.js', 'NodeJS'],
  ['A/B', 'AB'],
  ['☕ Tea', 'Tea'],
])('%s and %s are different names', (one, other) => {
  expect(toNameKey(one)).not.toBe(toNameKey(other))
})
