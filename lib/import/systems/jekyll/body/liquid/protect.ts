import type { Nodes } from 'mdast'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'

/** A part of a text, by its offsets. */
export type Range = { from: number; to: number }

/** Placeholders for `{{` and `{%` where they are text while Liquid runs: private-use characters of the same length. */
const PLACEHOLDERS: [string, string][] = [
  ['{{', '\uE000\uE001'],
  ['{%', '\uE002\uE003'],
]

/** Makes the `{{` or `{%` at an offset text for Liquid. The length of the text stays the same. */
export function protectAt(text: string, offset: number): string {
  const [, placeholder] = PLACEHOLDERS.find(([sign]) => text.startsWith(sign, offset)) ?? []
  return placeholder === undefined
    ? text
    : text.slice(0, offset) + placeholder + text.slice(offset + placeholder.length)
}

export function unprotect(text: string): string {
  return PLACEHOLDERS.reduce((rest, [sign, placeholder]) => rest.replaceAll(placeholder, sign), text)
}

/** The code of a body: fences, spans, indented code, and elements of HTML for code. */
export function findCode(body: string, format: 'markdown' | 'html'): Range[] {
  const ranges: Range[] = []
  if (format === 'markdown') {
    visit(parseMarkdown(body), ['code', 'inlineCode'], (node: Nodes) => {
      const { start, end } = node.position ?? {}
      if (start?.offset !== undefined && end?.offset !== undefined) ranges.push({ from: start.offset, to: end.offset })
    })
  }
  for (const pattern of [/<(pre|code)\b[\s\S]*?<\/\1>/gi, /\{%-?\s*highlight\b[\s\S]*?\{%-?\s*endhighlight\s*-?%\}/g]) {
    for (const { 0: all, index } of body.matchAll(pattern)) ranges.push({ from: index, to: index + all.length })
  }
  return ranges
}

export function isWithin(ranges: Range[], offset: number): boolean {
  return ranges.some(({ from, to }) => offset >= from && offset < to)
}
