/**
 * What this blog adds to the HTML that the specifications prescribe, taken off, so that the rest can be
 * compared: ids and links of headings, colours and frames of code, the scrollers and classes of tables,
 * names for boxes to tick, ids and names of footnotes, punctuation.
 */
export function withoutOurAdditions(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.querySelector(`a[href="#${heading.id}"]`)?.replaceWith(...(heading.firstElementChild?.childNodes ?? []))
    heading.removeAttribute('id')
  }
  for (const figure of body.querySelectorAll('figure.code')) figure.replaceWith(...figure.querySelectorAll('pre'))
  for (const token of body.querySelectorAll('pre span[class]')) token.replaceWith(...token.childNodes)
  for (const pre of body.querySelectorAll('pre')) pre.removeAttribute('tabindex')
  for (const scroller of body.querySelectorAll('.table-scroller')) scroller.replaceWith(...scroller.childNodes)
  for (const cell of body.querySelectorAll('[class^="align-"]')) {
    cell.setAttribute('align', cell.className.replace('align-', ''))
    cell.removeAttribute('class')
  }
  for (const item of body.querySelectorAll('.task-list-item, .contains-task-list')) item.removeAttribute('class')
  for (const box of body.querySelectorAll('input')) box.removeAttribute('aria-label')
  for (const section of body.querySelectorAll('[data-footnotes]')) asGitHubHasIt(section)
  for (const mark of body.querySelectorAll('[data-footnote-ref]')) {
    mark.removeAttribute('aria-describedby')
    mark.parentElement?.classList.add('footnote-ref')
  }
  return straightened(body.innerHTML).replace(/(?<=["#])(fn|fnref):/g, '$1-')
}

function asGitHubHasIt(section: Element) {
  for (const name of ['role', 'aria-labelledby']) section.removeAttribute(name)
  section.classList.remove('margin-notes')
  section.querySelector('h2')?.remove()
  for (const link of section.querySelectorAll('[data-footnote-backref]')) link.className = 'footnote-backref'
}

/** Punctuation as it was typed. */
function straightened(html: string): string {
  return html.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/–/g, '--').replace(/—/g, '---').replace(/…/g, '...')
}
