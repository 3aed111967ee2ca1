/** A text with more footnotes shows them as a list at the end: in the margin, each costs a CSS rule and a layout. */
export const MAX_MARGIN_NOTES = 150

/**
 * CSS that anchors each footnote to its reference, so that `styles/footnotes.css` can place it in the margin. The
 * number of rules differs from text to text, so they are not in the site’s style sheet.
 *
 * @param html the `html` of `renderMarkdown`
 * @returns `undefined` for a text without margin notes
 */
export function renderMarginNoteStyles(html: string): string | undefined {
  if (!html.includes('class="footnotes margin-notes"')) return undefined
  const notes = html.match(/<li id="fn:\d+">/g)?.length ?? 0
  return Array.from({ length: notes }, (_, index) => renderRule(index + 1)).join('')
}

function renderRule(note: number): string {
  return `#fnref\\:${note}{anchor-name:--note-${note}}#fn\\:${note}{position-anchor:--note-${note}}`
}
