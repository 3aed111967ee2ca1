import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { isHeading, toHeadingLines } from '@/lib/markdown/heading-text'
import { joinLines } from '@/lib/markdown/plain-text'
import { visit } from '@/lib/markdown/visit'

/** A heading of the text; `line` counts from 1 in the body. Its id is empty if no letters or digits are in it. */
export type Heading = { depth: number; id: string; text: string; line: number }

/**
 * Collects the headings for the table of contents, in document order: those with any text and without Kramdown’s class
 * `no_toc`. One of the first level is always among them, for the content check.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile) => {
    const headings: Heading[] = []
    visit(tree, 'element', (node) => {
      if (!isHeading(node)) return
      const text = joinLines(toHeadingLines(node))
      const { id = '', className } = node.properties
      const depth = Number(node.tagName.slice(1))
      const isLeftOut = depth > 1 && Array.isArray(className) && className.includes('no_toc')
      const line = node.position?.start.line ?? 1
      if (text !== '' && !isLeftOut) headings.push({ depth, id: String(id), text, line })
    })
    file.data.headings = headings
  }
}
