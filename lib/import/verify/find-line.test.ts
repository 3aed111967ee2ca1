import { expect, test } from 'vitest'
import { findLine } from './find-line'

const SOURCE = '# Plan\n\nWe [split](/plan.html "Plan") the\n**queue**.\n'

test('finds words across marks, links and lines', () => {
  expect(findLine(SOURCE, ['split', 'the', 'queue.'], 5)).toBe(7)
  expect(findLine(SOURCE, ['“Plan”'], 5)).toBe(5)
})

test('finds nothing that the source does not have', () => {
  expect(findLine(SOURCE, ['merge', 'the', 'queue'], 5)).toBeUndefined()
  expect(findLine(SOURCE, ['…'], 5)).toBeUndefined()
})
