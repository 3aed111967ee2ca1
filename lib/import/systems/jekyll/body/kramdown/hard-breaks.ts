import type { Nodes } from 'mdast'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'

/** Breaks every line of a paragraph, as Kramdown does with the setting `hard_wrap`. */
export function breakLines(text: string): string {
  const ends: number[] = []
  visit(parseMarkdown(text), 'paragraph', (paragraph) => {
    visit(paragraph, 'text', (node: Nodes) => {
      const { start, end } = node.position ?? {}
      if (start?.offset === undefined || end?.offset === undefined) return
      for (let at = text.indexOf('\n', start.offset); at !== -1 && at < end.offset; at = text.indexOf('\n', at + 1)) {
        ends.push(at)
      }
    })
  })
  return ends.toSorted((a, b) => b - a).reduce((result, at) => `${result.slice(0, at)}\\${result.slice(at)}`, text)
}
