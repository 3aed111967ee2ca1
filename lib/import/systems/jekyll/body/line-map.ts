import { diffArrays } from 'diff'
import type { Report } from './convert-body'

/** Reports what is found in a text by the lines of the text that it was made from. */
export function reportBySource(before: string, after: string, report: Report): Report {
  let toLine: ReturnType<typeof createLineMap> | undefined
  return (line, note) => {
    toLine ??= createLineMap(before, after)
    report(toLine(line), note)
  }
}

/**
 * The lines of a text from which those of a changed one come: both from 1. A new line comes from the one before it.
 */
function createLineMap(before: string, after: string): (line: number) => number {
  if (before === after) return (line) => line
  const lines: number[] = []
  let source = 1
  for (const { added, removed, value } of diffArrays(before.split('\n'), after.split('\n'))) {
    for (const [index] of value.entries()) {
      if (added) lines.push(Math.max(1, source - (removed ? 0 : 1)))
      else if (!removed) lines.push(source + index)
    }
    if (!added) source += value.length
  }
  return (line) => lines[line - 1] ?? lines.at(-1) ?? 1
}
