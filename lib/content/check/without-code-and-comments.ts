import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from '@/lib/markdown/visit'

const parser = unified().use(remarkParse).freeze()

/**
 * Replaces the code and the comments in a body by spaces, keeping lines and columns: code may show what is an error
 * elsewhere, and comments are not shown.
 */
export function withoutCodeAndComments(body: string): string {
  let text = body
  visit(parser.parse(body), ['code', 'inlineCode', 'html', 'definition'], ({ type, position }) => {
    const start = position?.start.offset ?? 0
    const end = position?.end.offset ?? start
    const hidden = type === 'html' ? /<!--.*?-->/gs : /.+/gs
    text = text.slice(0, start) + text.slice(start, end).replace(hidden, toSpaces) + text.slice(end)
  })
  return text
}

function toSpaces(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
