/** Replaces a part of a text. Offsets are those of the text before; `end` is exclusive. */
export type TextEdit = { start: number; end: number; text: string }

/** Makes edits; of two that overlap, the one that begins first. */
export function applyTextEdits(source: string, edits: TextEdit[]): string {
  let result = ''
  let end = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end) continue
    result += source.slice(end, edit.start) + edit.text
    end = edit.end
  }
  return result + source.slice(end)
}
