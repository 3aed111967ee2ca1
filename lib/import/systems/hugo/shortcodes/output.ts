/** What a shortcode becomes. */
export type ShortcodeOutput = {
  text: string
  /** Whether it has to be apart from the text around it: a paragraph of its own, or a block of code or HTML. */
  isBlock: boolean
}

export function inline(text: string): ShortcodeOutput {
  return { text, isBlock: false }
}

export function block(text: string): ShortcodeOutput {
  return { text, isBlock: true }
}

/** The signs of quotes and list items before the text of a line. */
const CONTAINER = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))?)*[ \t]*/

/**
 * Adds a block to a text, apart from what comes before it, and within the quote or list item that its line is in.
 *
 * @param text so far
 * @param behind the text that follows
 * @returns the text, and that which follows without the spaces between
 */
export function appendBlock(text: string, output: string, behind: string): { text: string; behind: string } {
  const lineStart = text.lastIndexOf('\n') + 1
  const line = text.slice(lineStart)
  const container = CONTAINER.exec(line)?.[0] ?? ''
  const indent = container.replace(/[^>\s]/g, ' ')
  const isAlone = container.length === line.length
  const lines = output.split('\n').map((part, index) => (index === 0 || part === '' ? part : indent + part))
  const before = isAlone ? separateFromLineAbove(text, lineStart, indent) : `${text.trimEnd()}\n\n${indent}`
  const rest = behind.replace(/^[ \t]+/, '')
  return { text: before + lines.join('\n'), behind: separateFromText(rest, indent) }
}

function separateFromLineAbove(text: string, lineStart: number, indent: string): string {
  const above = text.slice(0, lineStart).trimEnd()
  const lastLine = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart)
  const isApart = above === '' || lastLine.replace(/^[\s>]*/, '').trim() === ''
  const isItem = /[-*+\d.)]/.test(text.slice(lineStart))
  return isApart || isItem ? text : `${text.slice(0, lineStart)}${indent.trimEnd()}\n${text.slice(lineStart)}`
}

function separateFromText(behind: string, indent: string): string {
  if (behind === '') return ''
  if (!behind.startsWith('\n')) return `\n\n${indent}${behind}`
  const next = /^\n([^\n]*)/.exec(behind)?.[1] ?? ''
  return next.replace(/^[\s>]*/, '') === '' ? behind : `\n${indent.trimEnd()}${behind}`
}
