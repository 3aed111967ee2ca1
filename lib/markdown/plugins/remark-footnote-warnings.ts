import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { warn } from '@/lib/markdown/warn'

/** `[^label]` that became no mark, so that readers would see it as it stands. */
const LOOSE_MARK = /(?<!\\)\[\^[^\]\s]+\](?!:)/g

/** Tells the author of notes that nothing refers to, which are not shown, and of marks without a note. */
export function remarkFootnoteWarnings() {
  return (tree: Root, file: VFile) => {
    const notes: FootnoteDefinition[] = []
    const referredTo = new Set<string>()
    const source = String(file)
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') referredTo.add(node.identifier)
      if (node.type === 'footnoteDefinition') notes.push(node)
      if (node.type !== 'text' || !node.position || !node.value.includes('[^')) return
      const { start, end } = node.position
      const text = source.slice(start.offset, end.offset)
      for (const { 0: mark, index } of text.matchAll(LOOSE_MARK)) {
        const before = text.slice(0, index).split('\n')
        const line = start.line + before.length - 1
        const column = (before.length > 1 ? 1 : start.column) + (before.at(-1)?.length ?? 0)
        const at = { ...node, position: { start: { line, column }, end } }
        warn(file, at, `there is no note for ${mark}`, `write ${mark}: and its text on a line of its own`)
      }
    })

    const defined = new Set<string>()
    for (const note of notes) {
      const mark = `[^${note.label ?? note.identifier}]`
      if (defined.has(note.identifier)) {
        warn(file, note, `there is another note ${mark} above, and this one is not shown`, 'give it another name')
      } else if (!referredTo.has(note.identifier)) {
        warn(file, note, `nothing refers to the note ${mark}, which is not shown`, `write ${mark} in the text`)
      }
      defined.add(note.identifier)
    }
  }
}
