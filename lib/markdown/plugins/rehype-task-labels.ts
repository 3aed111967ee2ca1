import type { Element, Root } from 'hast'
import { EXIT, visit } from 'unist-util-visit'

/**
 * Names the boxes of task lists, which stand beside their text and not around it (WCAG 2.2, 4.1.2).
 *
 *     - [x] …  →  <input type="checkbox" checked disabled aria-label="Done">
 */
export function rehypeTaskLabels() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      const { className } = node.properties
      if (Array.isArray(className) && className.includes('task-list-item')) labelFirstBox(node)
    })
  }
}

function labelFirstBox(item: Element) {
  visit(item, 'element', ({ tagName, properties }) => {
    if (tagName !== 'input' || properties.type !== 'checkbox') return undefined
    properties.ariaLabel ??= properties.checked ? 'Done' : 'To do'
    return EXIT
  })
}
