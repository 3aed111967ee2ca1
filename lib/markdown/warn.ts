import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Finding, Position } from '@/lib/diagnostics/issue'

/** Something in a body that does not work as its author expects, although the page can be rendered. */
export type MarkdownWarning = Finding & Position

/** Adds a warning to a file; the fix is the `note` of the VFile message. */
export function warn(file: VFile, node: Node, message: string, fix: string): void {
  file.message(message, node).note = fix
}

/** Returns the warnings of a file; lines and columns count from 1 in the body. */
export function collectWarnings({ messages }: VFile): MarkdownWarning[] {
  return messages.map(({ reason, line = 1, column = 1, note = '' }) => ({ line, column, message: reason, fix: note }))
}
