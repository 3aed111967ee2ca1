import type { Root } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { h } from 'hastscript'
import { EXIT, visit } from 'unist-util-visit'

/**
 * Makes each heading a link to itself, so that its URL can be copied. A heading that contains a link is left alone.
 *
 *     <h2 id="why">Why</h2>  →  <h2 id="why"><a href="#why">Why</a></h2>
 */
export function rehypeHeadingAnchors() {
  return (tree: Root) => {
    visit(tree, 'element', (heading) => {
      const { id } = heading.properties
      if (!/^h[1-6]$/.test(heading.tagName) || typeof id !== 'string' || id === 'footnote-label') return
      let hasLink = false
      visit(heading, 'element', ({ tagName }) => {
        hasLink ||= tagName === 'a' || tagName === 'button'
        return hasLink ? EXIT : undefined
      })
      if (!hasLink && textContent(heading).trim() !== '')
        heading.children = [h('a', { href: `#${id}` }, heading.children)]
    })
  }
}
