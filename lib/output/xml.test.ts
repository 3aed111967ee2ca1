import { expect, test } from 'vitest'
import { x } from 'xastscript'
import { xmlDocument } from './xml'

test('a text cannot become markup', () => {
  expect(xmlDocument(x('title', '</title><script>alert(1)</script> & "quotes" 日本語'))).toBe(
    '<?xml version="1.0" encoding="utf-8"?><title>&#x3C;/title>&#x3C;script>alert(1)&#x3C;/script> &#x26; "quotes" 日本語</title>\n',
  )
})

test('what XML does not allow is left out', () => {
  expect(xmlDocument(x('title', 'A\u0000B\u0008C\uFFFFD\tE'))).toContain('<title>ABCD\tE</title>')
})
