import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** A link, image or script, with its URL as written. `line` and `column` count from 1 in the body. */
export type Reference = { line: number; column: number } & (
  | { kind: 'link'; url: string }
  | { kind: 'script'; url: string }
  /** Without `alt` if the author wrote none. It is empty only for raw HTML with `alt=""`. */
  | { kind: 'image'; url: string; alt?: string }
)

/** Collects every link, image and script, including those in raw HTML, for the content check. */
export function rehypeReferences() {
  return (tree: Root, file: VFile) => {
    const references: Reference[] = []
    visit(tree, 'element', (node) => {
      const { href, src, alt } = node.properties
      const { line, column, offset } = node.position?.start ?? { line: 1, column: 1 }
      if (node.tagName === 'a' && typeof href === 'string') references.push({ kind: 'link', url: href, line, column })
      if (node.tagName === 'script' && typeof src === 'string') {
        references.push({ kind: 'script', url: src, line, column })
      }
      if (node.tagName === 'img' && typeof src === 'string') {
        const isRawHtml = String(file)[offset ?? 0] === '<'
        const isDescribed = typeof alt === 'string' && (alt.trim() !== '' || isRawHtml)
        references.push({ kind: 'image', url: src, ...(isDescribed && { alt }), line, column })
      }
    })
    file.data.references = references
  }
}
