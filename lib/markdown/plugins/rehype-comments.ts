import type { Root } from 'hast'
import { SKIP, visit } from '@/lib/markdown/visit'

/**
 * Removes comments, which are notes of the author: none of them is published.
 *
 *     <p>A word.</p><!-- Which one? -->  →  <p>A word.</p>
 */
export function rehypeComments() {
  return (tree: Root) => {
    visit(tree, 'comment', (_, index, parent) => {
      if (!parent || index === undefined) return undefined
      const [before, after] = [parent.children[index - 1], parent.children[index + 1]]
      // Between blocks, and at both ends, a line end goes as well.
      const isAfterBlock = !before || isSpace(before)
      const from = isAfterBlock && before && !after ? index - 1 : index
      const to = isAfterBlock && isSpace(after) ? index + 2 : index + 1
      parent.children.splice(from, to - from)
      return [SKIP, from]
    })
  }
}

function isSpace(node?: Root['children'][number]): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}
