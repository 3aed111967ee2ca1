import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'

/** The lines of a text that are code, from 0. */
export function findCodeLines(text: string): Set<number> {
  return findLines(text, 'code')
}

/** The lines of a text that are no Markdown, from 0: code and blocks of HTML. */
export function findVerbatimLines(text: string): Set<number> {
  return findLines(text, 'code', 'html')
}

function findLines(text: string, ...types: string[]): Set<number> {
  const lines = new Set<number>()
  visit(parseMarkdown(text), (node, _, parent) => {
    const { type, position } = node
    // HTML in a paragraph is a part of its text.
    if (!types.includes(type) || parent?.type === 'paragraph') return
    for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line++) lines.add(line - 1)
  })
  return lines
}

/** Changes every line of a text. @param code the lines that are code, from 0 */
export function mapLines(text: string, code: ReadonlySet<number>, change: (line: string, isCode: boolean) => string) {
  return text
    .split('\n')
    .map((line, index) => change(line, code.has(index)))
    .join('\n')
}

/** Changes the parts of lines that are no code, by a pattern. Code between backticks stays. */
export function replaceOutsideCode(text: string, change: (part: string) => string): string {
  return mapLines(text, findCodeLines(text), (line, isCode) =>
    isCode
      ? line
      : line
          .split(/(`+[^`]*`+)/)
          .map((part, index) => (index % 2 === 1 ? part : change(part)))
          .join(''),
  )
}
