import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { addProperties, parseAttributeList } from '@/lib/markdown/attribute-list'
import { visit } from '@/lib/markdown/visit'
import { warn } from '@/lib/markdown/warn'

const ATTRIBUTES = /\s*\{:?([^{}]*)\}\s*$/

/**
 * Sets the id, the classes and other attributes of a heading from the braces after its text, as Kramdown, Hugo and
 * Pandoc do.
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
      const [all, text = ''] = match
      const list = parseAttributeList(text)
      if (list && list.words.length === 0) {
        last.value = last.value.slice(0, -all.length)
        addProperties(heading, list.properties)
      } else if (/^\s*[#.]\S/.test(text)) {
        const fix = 'write an id and classes without spaces in them, such as {#an-id .a-class}'
        warn(file, heading, `${all.trim()} is shown in the heading as it is`, fix)
      }
    })
  }
}
