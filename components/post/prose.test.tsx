import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Prose } from './prose'

const NOTES = '<section class="footnotes margin-notes"><ol><li id="fn:1">One</li><li id="fn:2">Two</li></ol></section>'

test('a text without notes, or with too many for the margin, has no rules', () => {
  render(<Prose html="<p>Text</p>" />)
  render(<Prose html={NOTES.replace(' margin-notes', '')} />)
  expect(document.head.querySelector('style')).toBeNull()
})

test('only a text with code or with players has their scripts', () => {
  render(<Prose html="<p>copy-code</p>" />)
  expect(document.querySelector('script')).toBeNull()
  render(<Prose html="<figure><copy-code></copy-code></figure>" />)
  expect([...document.scripts].map((script) => script.getAttribute('src'))).toEqual(['/browser/copy-code.js'])
})

test('each note is tied to its mark', () => {
  render(<Prose html={NOTES} />)
  const rules = document.head.querySelector('style')?.textContent
  expect(rules).toBe(
    [1, 2].map((n) => `#fnref\\:${n}{anchor-name:--note-${n}}#fn\\:${n}{position-anchor:--note-${n}}`).join(''),
  )
})
