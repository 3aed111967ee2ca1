import type { Node } from 'unist'
import type { VFile } from 'vfile'

/** Something in a body that does not do what its author expects, though the page can be shown. */
export type Notice = { line: number; column: number; message: string; fix: string }

/** Tells the author of a body; `line` and `column` count from 1 in it. */
export function addNotice(file: VFile, { position }: Node, message: string, fix: string): void {
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  file.data.notices ??= []
  file.data.notices.push({ line, column, message, fix })
}
