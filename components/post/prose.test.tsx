import { render } from '@testing-library/react'
import { parse, Rule } from 'postcss'
import { expect, test } from 'vitest'
import { Prose } from './prose'

const REFERENCES = '<p>Text<sup id="fnref:1">1</sup> and<sup id="fnref:2">2</sup></p>'
const NOTES = '<section class="footnotes margin-notes"><ol><li id="fn:1">One</li><li id="fn:2">Two</li></ol></section>'

/** The name of the anchor that each element has, or is positioned at, by the id of the element. */
function getAnchors(property: 'anchor-name' | 'position-anchor'): Record<string, string> {
  const anchors: Record<string, string> = {}
  parse(document.head.querySelector('style')?.textContent ?? '').walkDecls(property, ({ parent, value }) => {
    const selector = parent instanceof Rule ? parent.selector : ''
    for (const { id } of document.querySelectorAll(selector)) anchors[id] = value
  })
  return anchors
}

test('has no styles for a text without notes, or with too many for the margin', () => {
  render(<Prose html="<p>Text</p>" />)
  render(<Prose html={NOTES.replace(' margin-notes', '')} />)
  expect(document.head.querySelector('style')).toBeNull()
})

test('loads scripts only for a text with code or players', () => {
  render(<Prose html="<p>copy-code</p>" />)
  expect(document.querySelector('script')).toBeNull()
  render(<Prose html="<figure><copy-code></copy-code></figure>" />)
  expect([...document.scripts].map((script) => script.getAttribute('src'))).toEqual(['/client/copy-code.js'])
})

test('positions each note next to its reference', () => {
  render(<Prose html={REFERENCES + NOTES} />)
  const references = getAnchors('anchor-name')
  const notes = getAnchors('position-anchor')
  expect(Object.keys(references)).toEqual(['fnref:1', 'fnref:2'])
  expect(notes).toEqual({ 'fn:1': references['fnref:1'], 'fn:2': references['fnref:2'] })
  // Anchor names begin with two hyphens (CSS Anchor Positioning), and are unique.
  expect(new Set(Object.values(references)).size).toBe(2)
  for (const name of Object.values(references)) expect(name).toMatch(/^--\S+$/)
})
