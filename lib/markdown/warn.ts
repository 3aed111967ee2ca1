import type { Node, Point } from 'unist'
import type { VFile } from 'vfile'
import type { Finding, Position } from '@/lib/diagnostics/issue'

/** Something in a body that does not work as its author expects, although the page can be rendered. */
export type MarkdownWarning = Finding & Position

/** Adds a warning to a file; the fix is the `note` of the VFile message. */
export function warn(file: VFile, place: Node | Point, message: string, fix: string): void {
  file.message(message, { place: 'type' in place ? place.position : place }).note = fix
}

/** The position of a character of a file, by its offset. */
export function pointAt(file: VFile, offset: number): Point {
  const lines = String(file).slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** Returns the warnings of a file; lines and columns count from 1 in the body. */
export function collectWarnings({ messages }: VFile): MarkdownWarning[] {
  return messages.map(({ reason, line = 1, column = 1, note = '' }) => ({ line, column, message: reason, fix: note }))
}
