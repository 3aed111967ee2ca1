import type { Nodes } from 'mdast'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'

/** Breaks every line of a paragraph, as Kramdown does with the setting `hard_wrap`. */
export function breakLines(text: string): string {
  const edits: TextEdit[] = []
  visit(parseMarkdown(text), 'paragraph', (paragraph) => {
    visit(paragraph, 'text', (node: Nodes) => {
      const { start, end } = node.position ?? {}
      if (start?.offset === undefined || end?.offset === undefined) return
      for (let at = text.indexOf('\n', start.offset); at !== -1 && at < end.offset; at = text.indexOf('\n', at + 1)) {
        edits.push({ start: at, end: at, text: '\\' })
      }
    })
  })
  return applyTextEdits(text, edits)
}
