import { expect, test } from 'vitest'
import { applyEdits } from './apply-edits'

test('makes every edit, also several on a line, and returns them in order', () => {
  const edits = [
    { line: 2, column: 7, written: 'cd', replacement: 'C' },
    { line: 2, column: 3, written: 'ab', replacement: 'ABAB' },
    { line: 1, column: 1, written: 'x', replacement: 'y' },
  ]
  const { text, made } = applyEdits('x\n..ab..cd\n', edits)
  expect(text).toBe('y\n..ABAB..C\n')
  expect(made.map(({ replacement }) => replacement)).toEqual(['y', 'ABAB', 'C'])
})

test('keeps a byte-order mark, CRLF line ends and a missing final newline', () => {
  const edits = [
    { line: 1, column: 1, written: 'one', replacement: '1' },
    { line: 2, column: 1, written: 'two', replacement: '2' },
  ]
  expect(applyEdits('\uFEFFone\r\ntwo\r\n\r\nthree', edits).text).toBe('\uFEFF1\r\n2\r\n\r\nthree')
})

test('does not make an edit where something else is written by now', () => {
  const result = applyEdits('other\n', [
    { line: 1, column: 1, written: 'one', replacement: '1' },
    { line: 9, column: 1, written: 'one', replacement: '1' },
  ])
  expect(result).toEqual({ text: 'other\n', made: [] })
})

test('makes the same edit once, and none within another one', () => {
  const edit = { line: 1, column: 1, written: 'aa', replacement: 'aaa' }
  expect(applyEdits('aaaa', [edit, edit, { ...edit, column: 2 }]).text).toBe('aaaaa')
})
