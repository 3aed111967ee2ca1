import { expect, test } from 'vitest'
import { removeRanges, type SourceRange } from './remove-ranges'

/** The parts in double brackets. */
function remove(marked: string): string {
  const ranges: SourceRange[] = []
  let source = ''
  for (const [, text = '', part] of marked.matchAll(/([^[]*)(?:\[\[(.*?)\]\])?/gs)) {
    source += text
    if (part === undefined) continue
    ranges.push([source.length, source.length + part.length])
    source += part
  }
  return removeRanges(source, ranges)
}

test.each([
  ['a part of a line, with the space before it', 'One [[x]] two', 'One two'],
  ['a part of a word', 'One[[x]]two', 'Onetwo'],
  ['the end of a line', 'One [[x]]\ntwo', 'One\ntwo'],
  ['a paragraph', 'One\n\n[[x\ny]]\n\ntwo\n', 'One\n\ntwo\n'],
  ['several paragraphs', 'One\n\n[[x]]\n\n[[y]]\n\ntwo\n', 'One\n\ntwo\n'],
  ['a line below a paragraph', 'One\n[[x]]\n\ntwo', 'One\n\ntwo'],
  ['a line above a paragraph', 'One\n\n[[x]]\ntwo', 'One\n\ntwo'],
  ['a line that separates two blocks', 'One\n[[x]]\ntwo', 'One\n\ntwo'],
  ['the first line', '[[x]]\n\nOne', 'One'],
  ['the last line', 'One\n\n[[x]]\n', 'One\n\n'],
  ['an indented line', '- One\n\n  [[x]]\n\n  two', '- One\n\n  two'],
  ['a part of a quote', '> One\n> [[x]]\n> two', '> One\n>\n> two'],
  ['everything', '[[x]]', ''],
])('removes %s', (_, marked, expected) => {
  expect(remove(marked)).toBe(expected)
})

test('removes a part that is within another one once', () => {
  const within: SourceRange[] = [
    [2, 7],
    [4, 5],
  ]
  expect(removeRanges('a bcdef g', within)).toBe('a g')
})
