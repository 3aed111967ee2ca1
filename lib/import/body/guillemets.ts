import type { Nodes } from 'mdast'
import type { TextEdit } from '@/lib/text/text-edits'

/**
 * Finds the angle brackets that the typographers of Hugo and Kramdown take for quotation marks, also around what would be
 * a tag with one bracket less.
 *
 *     << so >> and <<so>>   →   « so » and «so»
 */
export function findGuillemets({ type, position }: Nodes, source: string): TextEdit[] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const isTag = type === 'html' && source[start - 1] === '<' && source[end] === '>'
  if (type !== 'text' && !isTag) return []
  const [from, to] = isTag ? [start - 1, end + 1] : [start, end]
  return [...source.slice(from, to).matchAll(/(?<!\\)(?:<<|>>)/g)].map(({ 0: sign, index }) => {
    return { start: from + index, end: from + index + 2, text: sign === '<<' ? '«' : '»' }
  })
}
