import { expect, test } from 'vitest'
import { commonSpellings } from './spelling'

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
