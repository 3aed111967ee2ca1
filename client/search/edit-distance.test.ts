import { expect, test } from 'vitest'
import { editDistance } from './edit-distance'

test.each([
  ['printout', 'printout', 0],
  ['printot', 'printout', 1],
  ['prinntout', 'printout', 1],
  ['prantout', 'printout', 1],
  ['prnitout', 'printout', 1],
  ['interveiws', 'interview', 2],
  ['hire', 'fired', 2],
])('the distance between %s and %s is %i', (from, to, distance) => {
  expect(editDistance(from, to, 3)).toBe(distance)
})

test('stops counting beyond the limit', () => {
  expect(editDistance('delivery', 'printout', 2)).toBe(3)
  expect(editDistance('a', 'apprentices', 2)).toBe(3)
})
