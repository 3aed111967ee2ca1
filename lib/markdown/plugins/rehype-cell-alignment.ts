import type { Root } from 'hast'
import { visit } from '@/lib/markdown/visit'

/**
 * Aligns table cells by class, since the `align` attribute is obsolete and inline styles are not allowed.
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
