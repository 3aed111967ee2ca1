import { toString as toPlainText } from 'mdast-util-to-string'
import { parseMarkdown } from '@/lib/markdown/pipeline'

/**
 * Removes the first heading of a text if it is its title, which this blog shows above it.
 *
 *     # The Step Back      →   We split the queue.
 *
 *     We split the queue.
 *
 * @returns undefined if the text does not begin with its title
 */
export function dropRepeatedTitle(markdown: string, title: string): string | undefined {
  if (!/^\s*(#\s|\S.*\n=+\s*$)/m.test(markdown)) return undefined
  const [heading] = parseMarkdown(markdown).children
  if (heading?.type !== 'heading' || heading.depth !== 1 || toWords(toPlainText(heading)) !== toWords(title)) {
    return undefined
  }
  return markdown.slice(heading.position?.end.offset).replace(/^[ \t]*(\n[ \t]*)*\n/, '')
}

/** Programs and authors differ in the quotes and dashes. */
function toWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
