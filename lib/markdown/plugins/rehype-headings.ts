import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isHeading, toHeadingLines } from '@/lib/markdown/heading-text'
import { joinLines } from '@/lib/markdown/plain-text'

/** A heading of the text; `line` counts from 1 in the body. Its id is empty if no letters or digits are in it. */
export type Heading = { depth: number; id: string; text: string; line: number }

/** Collects the headings for the table of contents, in document order. One without any text is none. */
export function rehypeHeadings() {
  return (tree: Root, file: VFile) => {
    const headings: Heading[] = []
    visit(tree, 'element', (node) => {
      if (!isHeading(node)) return
      const text = joinLines(toHeadingLines(node))
      const { id = '' } = node.properties
      const line = node.position?.start.line ?? 1
      if (text !== '') headings.push({ depth: Number(node.tagName.slice(1)), id: String(id), text, line })
    })
    file.data.headings = headings
  }
}
