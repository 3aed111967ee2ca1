import type { Link, Nodes, Parents, Root, Text, Verbatim } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { isBareUrl } from '@/lib/markdown/bare-url'
import { visit } from '@/lib/markdown/visit'

const OPENS_CODE = /^<(code|kbd|samp|pre|tt|var)\b[^>]*>$/i
const CLOSES_CODE = /^<\/(code|kbd|samp|pre|tt|var)\s*>$/i

/**
 * Marks text that is not prose as `verbatim`, so that typography leaves it alone: the text of raw `<code>` and similar
 * elements, bare URLs, and what is escaped, as in Kramdown and Goldmark.
 *
 *     <code>git log --oneline</code>, <https://example.org/a--b>   (both keep their hyphens)
 *     a 15\" screen, &quot;, \--all   →   a 15" screen, ", --all
 */
export function remarkVerbatim() {
  return (tree: Root, file: VFile) => {
    const source = String(file)
    const hasEscapes = ESCAPED.test(source)
    visit(tree, (node, index, parent) => {
      if (node.type === 'link' && isBareLink(node)) makeVerbatim(node)
      else if ('children' in node) markRawCode(node)
      else if (hasEscapes && node.type === 'text' && parent && index !== undefined) {
        const parts = splitAtEscapes(node, source)
        parent.children.splice(index, 1, ...parts)
        return index + parts.length
      }
    })
  }
}

const ESCAPED = /\\["'.-]|&(quot|apos|#\w+);/
/** A sign that typography changes, alone or escaped, as a text has it. An escaped backslash is none. */
const SIGN = /\\\\|(\\["'.-]|&(?:quot|apos|#0*(?:34|39|45|46)|#x0*(?:22|27|2d|2e));)|["'.-]/gi

/** Splits a text at the signs in it that are escaped. */
function splitAtEscapes(node: Text, source: string): (Text | Verbatim)[] {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset)
  if (!ESCAPED.test(written)) return [node]
  const signs = [...written.matchAll(SIGN)].filter(([sign]) => sign !== '\\\\')
  const offsets = [...node.value.matchAll(/["'.-]/g)].map(({ index }) => index)
  // An extension has changed the text.
  if (signs.length !== offsets.length) return [node]
  const parts: (Text | Verbatim)[] = []
  let [start, writtenStart] = [0, 0]
  const add = (type: 'text' | 'verbatim', end: number, writtenEnd: number) => {
    const value = node.value.slice(start, end)
    if (value !== '') parts.push({ type, value, position: findPosition(node, written, writtenStart, writtenEnd) })
    start = end
    writtenStart = writtenEnd
  }
  for (const [at, offset] of offsets.entries()) {
    const sign = signs[at]
    if (sign?.[1] === undefined) continue
    add('text', offset, sign.index)
    add('verbatim', offset + 1, sign.index + sign[0].length)
  }
  add('text', node.value.length, written.length)
  return parts
}

/** The position of a part of a text as it is written. */
function findPosition({ position }: Text, written: string, from: number, to: number): Position | undefined {
  if (!position) return undefined
  const findPoint = (at: number): Point => {
    const { line, column, offset = 0 } = position.start
    const lines = written.slice(0, at).split('\n')
    const last = lines.at(-1)?.length ?? 0
    return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1, offset: offset + at }
  }
  return { start: findPoint(from), end: findPoint(to) }
}

/** Handler for `remark-rehype`: verbatim text becomes text. */
export const verbatimHandler = { verbatim: (_: State, { value }: Verbatim) => ({ type: 'text' as const, value }) }

function markRawCode({ children }: Parents) {
  let depth = 0
  for (const child of children) {
    if (child.type === 'html' && OPENS_CODE.test(child.value)) depth++
    else if (child.type === 'html' && CLOSES_CODE.test(child.value)) depth--
    else if (depth > 0) makeVerbatim(child)
  }
}

function makeVerbatim(node: Nodes) {
  visit(node, 'text', (text) => {
    Object.assign(text, { type: 'verbatim' })
  })
}

function isBareLink({ url, children: [child, ...others] }: Link): boolean {
  return child?.type === 'text' && others.length === 0 && isBareUrl(url, child.value)
}
