import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

const ATTRIBUTES = /\s*\{\s*((?:[#.][^\s{}#.]+\s*)+)\}\s*$/

/**
 * Sets the id and classes of a heading from the braces after its text, as Kramdown, Hugo and Pandoc do.
 *
 *     ## Why we stopped {#why .quiet}  →  <h2 id="why" class="quiet">Why we stopped</h2>
 */
export function remarkHeadingAttributes() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'heading', (heading) => {
      const last = heading.children.at(-1)
      const match = last?.type === 'text' ? ATTRIBUTES.exec(last.value) : null
      if (!match || last?.type !== 'text') return
      const source = String(file).slice(last.position?.start.offset, last.position?.end.offset)
      if (source.includes('\\{')) return
      last.value = last.value.slice(0, match.index)
      const words = match[1]?.match(/[#.][^\s#.]+/g) ?? []
      const id = words.findLast((word) => word.startsWith('#'))?.slice(1)
      const className = words.filter((word) => word.startsWith('.')).map((word) => word.slice(1))
      heading.data = { hProperties: { ...(id && { id }), ...(className.length > 0 && { className }) } }
    })
  }
}
