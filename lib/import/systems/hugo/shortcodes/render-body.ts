import { lost } from '@/lib/import/note'
import { appendBlock } from './output'
import { renderShortcode, type ShortcodeContext } from './render-shortcode'
import { type BodyPart, parseShortcodes } from './shortcode-tree'

/** A body without shortcodes. */
export type RenderedBody = {
  text: string
  /** Where parts of the text come from: offsets in it, and in the body. Ascending. */
  origins: { at: number; source: number }[]
  /** The ranges of the text that shortcodes made. */
  made: [number, number][]
}

/** Replaces the shortcodes of a body. Those that Hugo could not read are reported and stay. */
export function renderBodyShortcodes(body: string, context: ShortcodeContext): RenderedBody {
  const { parts, errors } = parseShortcodes(body)
  for (const { message, at } of errors) {
    const fix = 'correct it in the source and import again, or write what is meant'
    context.report(lost('shortcodes that cannot be read', message, fix), at)
  }
  return renderParts(parts, context)
}

function renderParts(parts: BodyPart[], context: ShortcodeContext): RenderedBody {
  let text = ''
  const origins: RenderedBody['origins'] = []
  const made: [number, number][] = []
  const queue = parts.map((part) => ({ ...part }))
  for (const [index, part] of queue.entries()) {
    if (part.type === 'text') {
      origins.push({ at: text.length, source: part.start })
      text += part.text
      continue
    }
    const indent = /(?:^|\n)([ \t]*)$/.exec(text)?.[1] ?? ''
    const inner = part.inner ? deindent(renderParts(part.inner, context).text, indent) : ''
    const output = renderShortcode(part, inner, context)
    const start = text.length
    const next = queue[index + 1]
    if (output.isBlock && !isInFence(text)) {
      const behind = next?.type === 'text' ? next.text : ''
      const appended = appendBlock(text, output.text, behind)
      text = appended.text
      // A rough origin is enough: text that was added is only white space.
      if (next?.type === 'text') next.text = appended.behind
    } else {
      text += output.text
    }
    origins.push({ at: Math.min(start, text.length), source: part.start })
    made.push([start, text.length])
  }
  return { text, origins, made }
}

/** Removes the indent of the first tag from the text within. */
function deindent(text: string, indent: string): string {
  return indent === ''
    ? text
    : text
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n')
}

/** Whether a text ends within a fenced block of code, where nothing can be apart. */
function isInFence(text: string): boolean {
  let open: string | undefined
  for (const line of text.split('\n')) {
    const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})(.*)$/.exec(line)
    if (!fence) continue
    const [, signs = '', rest = ''] = fence
    if (open === undefined) {
      if (!signs.startsWith('`') || !rest.includes('`')) open = signs
    } else if (signs.startsWith(open) && rest.trim() === '') open = undefined
  }
  return open !== undefined
}

/** The offset in the body of an offset in the text. */
export function toSourceOffset({ origins }: RenderedBody, at: number): number {
  const origin = origins.findLast((candidate) => candidate.at <= at)
  return origin ? origin.source + (at - origin.at) : at
}
