import { expect, test } from 'vitest'
import { x } from 'xastscript'
import { xmlDocument } from './xml'

test('escapes markup in text', () => {
  expect(xmlDocument(x('title', '</title><script>alert(1)</script> & "quotes" 日本語'))).toBe(
    '<?xml version="1.0" encoding="utf-8"?><title>&#x3C;/title>&#x3C;script>alert(1)&#x3C;/script> &#x26; "quotes" 日本語</title>\n',
  )
})

test('removes characters that XML does not allow', () => {
  expect(xmlDocument(x('title', 'A\u0000B\u0008C\uFFFFD\tE'))).toContain('<title>ABCD\tE</title>')
})
