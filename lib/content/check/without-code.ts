import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const parser = unified().use(remarkParse).freeze()

/** Replaces the code in a body by spaces, keeping lines and columns: code may show what is an error elsewhere. */
export function withoutCode(body: string): string {
  let text = body
  visit(parser.parse(body), ['code', 'inlineCode'], ({ position }) => {
    const start = position?.start.offset ?? 0
    const end = position?.end.offset ?? start
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
  })
  return text
}
