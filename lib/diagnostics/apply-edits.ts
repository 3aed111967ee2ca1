import type { Edit } from './issue'

/**
 * Makes the edits of a file, and leaves everything else as it is: line ends, a byte-order mark, a missing final newline.
 * An edit whose line has something else by now is not made.
 *
 * @returns the new text, and the edits that were made, in their order
 */
export function applyEdits(text: string, edits: Edit[]): { text: string; made: Edit[] } {
  const lines = text.split('\n')
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const made: Edit[] = []
  // From the end, so that the positions of those before stay true.
  for (const edit of uniqueEdits(edits).reverse()) {
    const line = lines[edit.line - 1]
    const start = edit.column - 1 + (edit.line === 1 ? mark : 0)
    if (line?.startsWith(edit.written, start) !== true) continue
    lines[edit.line - 1] = line.slice(0, start) + edit.replacement + line.slice(start + edit.written.length)
    made.unshift(edit)
  }
  return { text: lines.join('\n'), made }
}

/** The edits by position, without those that begin within another one. */
function uniqueEdits(edits: Edit[]): Edit[] {
  const sorted = edits.toSorted((a, b) => a.line - b.line || a.column - b.column)
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1]
    return before?.line !== edit.line || before.column + before.written.length <= edit.column
  })
}
