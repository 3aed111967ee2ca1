/**
 * Finds the line of a source on which words are that a page shows.
 *
 * @param words a few successive words, as the page shows them
 * @param firstLine the line of the file on which the source begins
 * @returns `undefined` if a template or a program has made them
 */
export function findLine(source: string, words: string[], firstLine: number): number | undefined {
  const keys = words.flatMap(toKeys)
  if (keys.length === 0) return undefined
  const all: { key: string; line: number }[] = []
  for (const [index, line] of source.split('\n').entries()) {
    for (const key of toKeys(line)) all.push({ key, line: firstLine + index })
  }
  const start = all.findIndex((_, index) => keys.every((key, offset) => all[index + offset]?.key === key))
  return start < 0 ? undefined : all[start]?.line
}

/** Words without the marks of Markdown and without the URLs of its links, in lower case. */
function toKeys(text: string): string[] {
  return (
    text
      .replace(/\]\([^)]*\)/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
