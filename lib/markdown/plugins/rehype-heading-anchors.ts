import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { isHeading, toHeadingLines } from '@/lib/markdown/heading-text'
import { isFootnoteLink } from '@/lib/markdown/plain-text'
import { EXIT, visit } from '@/lib/markdown/visit'

/**
 * Makes each heading a link to itself, so that its URL can be copied. The link ends before the first footnote
 * reference. A heading that contains another link is left alone.
 *
 *     <h2 id="why">Why</h2>  →  <h2 id="why"><a href="#why">Why</a></h2>
 */
export function rehypeHeadingAnchors() {
  return (tree: Root) => {
    visit(tree, 'element', (heading) => {
      const { id } = heading.properties
      if (!isHeading(heading) || typeof id !== 'string') return
      const end = heading.children.findIndex(isFootnoteReference)
      const linked = end === -1 ? heading.children : heading.children.slice(0, end)
      const others = heading.children.filter((child) => !isFootnoteReference(child))
      if (others.some(hasLink) || toHeadingLines({ ...heading, children: linked }).length === 0) return
      heading.children = [h('a', { href: `#${id}` }, linked), ...heading.children.slice(linked.length)]
    })
  }
}

/** `<sup><a href="#fn:1" …>1</a></sup>` */
function isFootnoteReference(node: ElementContent): boolean {
  const [child] = node.type === 'element' && node.tagName === 'sup' ? node.children : []
  return child?.type === 'element' && isFootnoteLink(child)
}

function hasLink(node: ElementContent): boolean {
  let hasLink = false
  visit(node, 'element', ({ tagName }: Element) => {
    hasLink = tagName === 'a' || tagName === 'button'
    return hasLink ? EXIT : undefined
  })
  return hasLink
}
