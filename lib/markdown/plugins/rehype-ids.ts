import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Notes every id, each of which a link can lead to: `/posts/x/#id`; and the names that did so before HTML 5. */
export function rehypeIds() {
  return (tree: Root, file: VFile) => {
    const ids: string[] = []
    visit(tree, 'element', ({ tagName, properties: { id, name } }) => {
      if (typeof id === 'string') ids.push(id)
      if (tagName === 'a' && typeof name === 'string') ids.push(name)
    })
    file.data.ids = ids
  }
}
