import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const parser = unified().use(remarkParse).freeze()

/** A body with blanks where its code stands, every line and column kept: what code shows, it shows on purpose. */
export function withoutCode(body: string): string {
  let text = body
  visit(parser.parse(body), ['code', 'inlineCode'], ({ position }) => {
    const start = position?.start.offset ?? 0
    const end = position?.end.offset ?? start
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
  })
  return text
}
