/**
 * Removes the additions of this blog to the HTML of the specifications: ids and links of headings, syntax highlighting
 * and frames of code, scroll containers and classes of tables, labels of task lists, ids and labels of footnotes, and
 * typographic punctuation.
 */
export function removeAdditions(html: string): string {
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
  for (const section of body.querySelectorAll('[data-footnotes]')) toGitHubFootnotes(section)
  for (const reference of body.querySelectorAll('[data-footnote-ref]')) {
    reference.removeAttribute('aria-describedby')
    reference.parentElement?.classList.add('footnote-ref')
  }
  return straightenPunctuation(body.innerHTML).replace(/(?<=["#])(fn|fnref):/g, '$1-')
}

/** Gives a section of footnotes GitHub’s attributes. */
function toGitHubFootnotes(section: Element) {
  for (const name of ['role', 'aria-labelledby']) section.removeAttribute(name)
  section.classList.remove('margin-notes')
  section.querySelector('h2')?.remove()
  for (const link of section.querySelectorAll('[data-footnote-backref]')) link.className = 'footnote-backref'
}

/** Turns typographic punctuation back into ASCII. */
function straightenPunctuation(html: string): string {
  return html.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/–/g, '--').replace(/—/g, '---').replace(/…/g, '...')
}
