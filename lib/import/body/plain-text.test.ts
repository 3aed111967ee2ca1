import { expect, test } from 'vitest'
import { toPlainText } from './plain-text'

test.each([
  ['Rock &amp; <em>roll</em>', 'Rock & roll'],
  ['<p>a</p><p>b<br>c</p>', 'a b c'],
  [' plain \n text ', 'plain text'],
])('reads %s', (html, text) => {
  expect(toPlainText(html)).toBe(text)
})
