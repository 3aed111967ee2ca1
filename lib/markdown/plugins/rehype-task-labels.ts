import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { getTranslator, type Translator } from '@/lib/language/translate'
import { EXIT, visit } from '@/lib/markdown/visit'

/**
 * Gives the checkboxes of task lists an accessible name, since they have no `<label>` (WCAG 2.2, 4.1.2).
 *
 *     - [x] …  →  <input type="checkbox" checked disabled aria-label="Done">
 */
export function rehypeTaskLabels() {
  return (tree: Root, file: VFile) => {
    const t = getTranslator(file.data.language)
    visit(tree, 'element', (node) => {
      const { className } = node.properties
      if (Array.isArray(className) && className.includes('task-list-item')) labelFirstCheckbox(node, t)
    })
  }
}

function labelFirstCheckbox(item: Element, t: Translator) {
  visit(item, 'element', ({ tagName, properties }) => {
    if (tagName !== 'input' || properties.type !== 'checkbox') return undefined
    properties.ariaLabel ??= properties.checked ? t('done') : t('toDo')
    return EXIT
  })
}
