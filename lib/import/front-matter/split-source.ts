/** How a front matter is written. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

/** A file, split into front matter and body. */
type SplitSource = {
  format: FrontMatterFormat
  /** The front matter without its fences; undefined if the file has none. */
  frontMatter?: string | undefined
  /** The line of the file on which it begins, from 1. */
  frontMatterLine: number
  body: string
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number
  /** Whether the front matter is never closed. All of the file is body then. */
  isUnclosed?: boolean
}

export type SplitOptions = {
  /** Whether empty lines may come before the front matter (Hugo). In Jekyll such a file has none. */
  allowLeadingLines?: boolean
  /** Whether `...` closes YAML too (Jekyll). */
  allowDots?: boolean
}

/** Splits a file with YAML between `---`, TOML between `+++`, or JSON in braces. BOM and CRLF are accepted. */
export function splitSource(text: string, { allowLeadingLines, allowDots }: SplitOptions = {}): SplitSource {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const first = allowLeadingLines
    ? Math.max(
        lines.findIndex((line) => line.trim() !== ''),
        0,
      )
    : 0
  const opening = lines[first]?.trimEnd() ?? ''
  const rest: SplitSource = { format: 'yaml', frontMatterLine: 1, body: lines.join('\n'), bodyLine: 1 }
  if (opening === '---' || opening === '+++') {
    const isClosing = (line: string) => line.trimEnd() === opening || (allowDots && line.trimEnd() === '...')
    const closing = lines.findIndex((line, index) => index > first && isClosing(line))
    if (closing === -1) return { ...rest, isUnclosed: true }
    return split(lines, {
      format: opening === '---' ? 'yaml' : 'toml',
      from: first + 1,
      to: closing,
      bodyFrom: closing + 1,
    })
  }
  const end = opening.startsWith('{') ? findEndOfJson(lines, first) : undefined
  if (end === undefined) return rest
  return split(lines, { format: 'json', from: first, to: end, bodyFrom: end })
}

function split(
  lines: string[],
  { format, from, to, bodyFrom }: { format: FrontMatterFormat; from: number; to: number; bodyFrom: number },
): SplitSource {
  const bodyLine = Math.min(bodyFrom + 1, lines.length)
  const frontMatter = lines.slice(from, to).join('\n')
  return { format, frontMatter, frontMatterLine: from + 1, body: lines.slice(bodyFrom).join('\n'), bodyLine }
}

/** The index of the line after an object that begins on a line; undefined if none ends with its line. */
function findEndOfJson(lines: string[], first: number): number | undefined {
  for (let end = first + 1; end <= lines.length; end++) {
    if (lines[end - 1]?.trimEnd().endsWith('}') && isJson(lines.slice(first, end).join('\n'))) return end
  }
  return undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
