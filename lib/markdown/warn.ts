import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Finding, Position } from '@/lib/diagnostics/issue'

/** Something in a body that does not do what its author expects, though the page can be shown. */
export type MarkdownWarning = Finding & Position

/** Adds a message to a file, with the fix as its note. */
export function warn(file: VFile, node: Node, message: string, fix: string): void {
  file.message(message, node).note = fix
}

/** The messages of a file; lines and columns count from 1 in the body. */
export function collectWarnings({ messages }: VFile): MarkdownWarning[] {
  return messages.map(({ reason, line = 1, column = 1, note = '' }) => ({ line, column, message: reason, fix: note }))
}
