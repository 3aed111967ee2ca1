/** A line of YAML as authors write it: a field, a part of its value, or a comment. */
const YAML_LINE = /^(\s+\S.*|["']?[\w<-]+["']?\s*:(\s.*)?|-(\s.*)?|[\]}].*|#.*)$/
const LIST_ENTRY = /^-(\s|$)/
/** A field with its value on the same line, below which a list is a part of the text. */
const WHOLE_FIELD = /^[\w-]+\s*:\s+[^\s#|>&]/

/**
 * Finds the line that should have closed the front matter: the empty line above the first paragraph that is not YAML.
 *
 * @param lines of the file up to the next fence, the opening fence included
 * @returns its index, or `undefined` if there is no such paragraph
 */
export function findMissingFence(lines: string[]): number | undefined {
  let end: number | undefined
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '' || lines[index - 1]?.trim() !== '') continue
    const next = lines.findIndex((other, at) => at > index && other.trim() === '')
    const paragraph = lines.slice(index, next === -1 ? undefined : next)
    // What is a comment in YAML is a heading in Markdown.
    if (paragraph.every((one) => one.startsWith('#'))) end ??= index - 1
    else if (isText(paragraph, lines.slice(0, index))) return end ?? index - 1
    else end = undefined
  }
  return undefined
}

function isText(paragraph: string[], above: string[]): boolean {
  const last = above.findLast((line) => line.trim() !== '') ?? ''
  const isList = LIST_ENTRY.test(paragraph[0] ?? '') && WHOLE_FIELD.test(last)
  return isList || paragraph.some((line) => !YAML_LINE.test(line.trimEnd()))
}
