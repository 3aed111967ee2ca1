import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Aligns table cells by class: the attribute is obsolete in HTML, and a style would be inline.
 *
 *     <td align="right">  →  <td class="align-right">
 */
export function rehypeCellAlignment() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      const { align, ...properties } = node.properties
      if (typeof align !== 'string' || !['td', 'th'].includes(node.tagName)) return
      const classes = Array.isArray(properties.className) ? properties.className : []
      node.properties = { ...properties, className: [...classes, `align-${align}`] }
    })
  }
}
