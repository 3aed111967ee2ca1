import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { isHeading, toHeadingLines } from '@/lib/markdown/heading-text'
import { joinLines } from '@/lib/markdown/plain-text'
import { SKIP, visit } from '@/lib/markdown/visit'

/** A heading of the text itself; `line` and `column` count from 1 in the body. */
export type OutlineHeading = { depth: number; text: string; line: number; column: number }

/**
 * Collects every heading in document order for the content check, those without an entry in the table of contents
 * included. One in a quotation belongs to another text.
 */
export function rehypeOutline() {
  return (tree: Root, file: VFile) => {
    const outline: OutlineHeading[] = []
    visit(tree, 'element', (node) => {
      if (node.tagName === 'blockquote') return SKIP
      if (!isHeading(node)) return undefined
      const { line, column } = node.position?.start ?? { line: 1, column: 1 }
      outline.push({ depth: Number(node.tagName.slice(1)), text: joinLines(toHeadingLines(node)), line, column })
      return SKIP
    })
    file.data.outline = outline
  }
}
