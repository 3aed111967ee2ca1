/** A part of a text, as offsets; the second is exclusive. */
export type SourceRange = [from: number, to: number]

/**
 * Removes parts of a Markdown source, with the lines on which there is nothing else. What they separate stays separate.
 *
 *     One <!-- x --> two.  →  One two.
 */
export function removeRanges(source: string, ranges: SourceRange[]): string {
  // From the end, so that the offsets before a part stay right. A part within another one comes first and is left out.
  const fromTheEnd = ranges
    .filter(([from, to]) => !ranges.some(([start, end]) => start <= from && to <= end && end - start > to - from))
    .sort(([a], [b]) => b - a)
  return fromTheEnd.reduce(removeRange, source)
}

function removeRange(source: string, [from, to]: SourceRange): string {
  const [before, after] = [source.slice(0, from), source.slice(to)]
  const isAlone = /(^|\n)[ \t]*$/.test(before) && /^[ \t]*(\n|$)/.test(after)
  if (!isAlone) return /[ \t]$/.test(before) && /^[ \t\n]|^$/.test(after) ? before.trimEnd() + after : before + after
  const [above, below] = [before.replace(/[ \t]*$/, ''), after.replace(/^[ \t]*\n?/, '')]
  const isBlankAbove = /(^|\n)\n$|^$/.test(above)
  const isBlankBelow = /^[ \t]*(\n|$)/.test(below)
  if (isBlankAbove && isBlankBelow) return above + below.replace(/^[ \t]*\n/, '')
  return isBlankAbove || isBlankBelow ? above + below : `${above}\n${below}`
}
