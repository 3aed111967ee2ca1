import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Hands the code blocks of Markdown to `rehype-code.ts` with what stands behind the language, which would
 * be lost where raw HTML is read, as would an empty line at the beginning.
 *
 *     ```ts title="lib/urls.ts"  →  <code class="language-ts" data-fence='title="lib/urls.ts"' data-source="…">
 */
export function remarkCodeFence() {
  return (tree: Root) => {
    visit(tree, 'code', (node) => {
      node.data = { ...node.data, hProperties: { dataFence: node.meta ?? '', dataSource: node.value } }
    })
  }
}
