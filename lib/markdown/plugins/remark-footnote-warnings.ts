import type { FootnoteDefinition, Root } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from '@/lib/markdown/visit'
import { pointAt, warn } from '@/lib/markdown/warn'

/** `[^label]` that was not parsed as a reference, so that readers would see it as text. */
const UNRESOLVED_REFERENCE = /(?<!\\)\[\^[^\]\s]+\](?!:)/g

/** Warns about footnotes that are never referenced or defined twice, and about references to undefined footnotes. */
export function remarkFootnoteWarnings() {
  return (tree: Root, file: VFile) => {
    const definitions: FootnoteDefinition[] = []
    const referenced = new Set<string>()
    const source = String(file)
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') referenced.add(node.identifier)
      if (node.type === 'footnoteDefinition') definitions.push(node)
      if (node.type !== 'text' || !node.position || !node.value.includes('[^')) return
      const from = node.position.start.offset ?? 0
      for (const { 0: reference, index } of source
        .slice(from, node.position.end.offset)
        .matchAll(UNRESOLVED_REFERENCE)) {
        const at = pointAt(file, from + index)
        warn(file, at, `the footnote ${reference} is not defined`, `add a line that begins with ${reference}:`)
      }
    })

    const defined = new Set<string>()
    for (const definition of definitions) {
      const { identifier, label = identifier } = definition
      if (defined.has(identifier)) {
        warn(file, definition, `the footnote [^${label}] is already defined, so this one is not shown`, 'rename it')
      } else if (!referenced.has(identifier)) {
        const fix = `refer to it with [^${label}] in the text, or remove it`
        warn(file, definition, `nothing refers to the footnote [^${label}], so it is not shown`, fix)
      }
      defined.add(identifier)
    }
  }
}
