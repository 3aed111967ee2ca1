/** More notes than that are a list at the end at every width: each costs a rule, and the browser a layout. */
export const MOST_IN_MARGIN = 150

/**
 * The rules that tie each note of a text to its mark, for `styles/notes.css` to place it beside. Only the
 * page knows how many there are, so they cannot stand in the style sheet of the site.
 *
 * @param html a text as `renderMarkdown` gives it
 * @returns nothing where no note stands in the margin
 */
export function marginNoteRules(html: string): string | undefined {
  if (!html.includes('class="footnotes margin-notes"')) return undefined
  const notes = html.match(/<li id="fn:\d+">/g)?.length ?? 0
  return Array.from({ length: notes }, (_, index) => ruleFor(index + 1)).join('')
}

function ruleFor(note: number): string {
  return `#fnref\\:${note}{anchor-name:--note-${note}}#fn\\:${note}{position-anchor:--note-${note}}`
}
