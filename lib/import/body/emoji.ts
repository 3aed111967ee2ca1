import { nameToEmoji } from 'gemoji'
import type { Nodes } from 'mdast'
import { lost, type NoteContent } from '@/lib/import/note'
import type { TextEdit } from '@/lib/text/text-edits'

const NAME = /:([\w+-]+):/g

/** Replaces the names of emoji by the signs: `:tada:` → 🎉. Other text between colons stays. */
export function replaceEmoji(text: string): string {
  return text.replace(NAME, (all, name: string) => nameToEmoji[name] ?? all)
}

/** Finds the names of emoji in a text outside of code. Unknown names are reported. */
export function findEmoji(
  { type, position }: Nodes,
  source: string,
  report: (note: NoteContent, at: number) => void,
): TextEdit[] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  if (type !== 'text') return []
  return [...source.slice(start, end).matchAll(NAME)].flatMap(({ 0: all, 1: name = '', index }) => {
    const emoji = nameToEmoji[name]
    if (emoji !== undefined) return { start: start + index, end: start + index + all.length, text: emoji }
    if (/^[a-z]/.test(name)) {
      const fix = 'write the sign itself, if it is one'
      report(lost('emoji', `${all} is shown as it is`, fix), start + index)
    }
    return []
  })
}
