/** The line on which something is written in a text, or the first line if it is not. @param firstLine that of the text */
export function findLine(text: string, firstLine: number, near: string): number {
  const at = text.indexOf(near)
  return at === -1 ? firstLine : firstLine + text.slice(0, at).split('\n').length - 1
}
