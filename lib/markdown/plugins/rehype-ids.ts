import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Collects every id that a link can point to (`/posts/x/#id`), including the obsolete `<a name>`. */
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
