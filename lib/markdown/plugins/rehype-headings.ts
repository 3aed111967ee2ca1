import type { Root } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** A heading of the text; `line` counts from 1 in the body. */
export type Heading = { depth: number; id: string; text: string; line: number }

/** Collects the headings for the table of contents, in document order and without the heading of the footnotes. */
export function rehypeHeadings() {
  return (tree: Root, file: VFile) => {
    const headings: Heading[] = []
    visit(tree, 'element', (node) => {
      const depth = /^h([1-6])$/.exec(node.tagName)?.[1]
      const id = String(node.properties.id ?? '')
      if (!depth || id === 'footnote-label') return
      // A heading without letters or digits gets an empty id from rehype-slug.
      if (id === '') delete node.properties.id
      headings.push({ depth: Number(depth), id, text: textContent(node), line: node.position?.start.line ?? 1 })
    })
    file.data.headings = headings
  }
}
