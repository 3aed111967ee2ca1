import type { Root } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** A heading of the text; `line` counts from 1 in the body. */
export type Heading = { depth: number; id: string; text: string; line: number }

/** Notes the headings in their order, for the table of contents. Footnotes’ own heading is furniture. */
export function rehypeHeadings() {
  return (tree: Root, file: VFile) => {
    const headings: Heading[] = []
    visit(tree, 'element', (node) => {
      const depth = /^h([1-6])$/.exec(node.tagName)?.[1]
      const id = String(node.properties.id ?? '')
      if (!depth || id === 'footnote-label') return
      // A heading of signs alone has no words for an id, and an empty one is no id.
      if (id === '') delete node.properties.id
      headings.push({ depth: Number(depth), id, text: textContent(node), line: node.position?.start.line ?? 1 })
    })
    file.data.headings = headings
  }
}
