import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { getTranslator } from '@/lib/language/translate'
import { SKIP, visit } from '@/lib/markdown/visit'

/**
 * Makes wide tables and code blocks scroll horizontally instead of the page, also by keyboard (WCAG 2.2, 2.1.1).
 *
 *     <table>…  →  <div class="table-scroller" role="group" aria-label="Table" tabindex="0"><table>…
 *     <pre>…    →  <pre tabindex="0">…
 */
export function rehypeScrollable() {
  return (tree: Root, file: VFile) => {
    const t = getTranslator(file.data.language)
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'pre') node.properties.tabIndex = 0
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined
      const scroller: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroller'], role: 'group', ariaLabel: t('table'), tabIndex: 0 },
        children: [node],
      }
      parent.children[index] = scroller
      return SKIP
    })
  }
}
