import { expect, test } from 'vitest'
import { dropRepeatedTitle } from './repeated-title'

test.each([
  ['# The “Step” Back\n\nText.\n', 'Text.\n'],
  ['\nThe *"Step"* Back\n===\n\n    code\n', '    code\n'],
  ['# Another title\n\nText.', undefined],
  ['## The "Step" Back\n\nText.', undefined],
  ['Text.\n\n# The "Step" Back', undefined],
])('of %j only a first heading that is the title goes', (markdown, expected) => {
  expect(dropRepeatedTitle(markdown, 'The "Step" Back')).toBe(expected)
})
