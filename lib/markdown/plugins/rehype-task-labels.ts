import type { Element, Root } from 'hast'
import { EXIT, visit } from '@/lib/markdown/visit'

/**
 * Gives the checkboxes of task lists an accessible name, since they have no `<label>` (WCAG 2.2, 4.1.2).
 *
 *     - [x] …  →  <input type="checkbox" checked disabled aria-label="Done">
 */
export function rehypeTaskLabels() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      const { className } = node.properties
      if (Array.isArray(className) && className.includes('task-list-item')) labelFirstCheckbox(node)
    })
  }
}

function labelFirstCheckbox(item: Element) {
  visit(item, 'element', ({ tagName, properties }) => {
    if (tagName !== 'input' || properties.type !== 'checkbox') return undefined
    properties.ariaLabel ??= properties.checked ? 'Done' : 'To do'
    return EXIT
  })
}
