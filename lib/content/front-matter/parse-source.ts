import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { KeyPath } from './read-fields'
import { complainAboutYaml } from './yaml-diagnostics'

/** A place in a file: both count from 1, the front matter included. */
export type Place = { line: number; column: number }

/** Something wrong with a file as such, before its keys have a meaning. */
export type SourceIssue = Place & { message: string; fix: string }

/** A Markdown file taken apart. */
export type ParsedSource = {
  frontMatter: Record<string, unknown>
  body: string
  /** The line of the file on which the body begins, from 1; the last one where nothing follows the front matter. */
  bodyLine: number
  /** Where the key (or the entry of a list) of this path stands. */
  locate: (path: KeyPath) => Place
}

const START: Place = { line: 1, column: 1 }
const FENCE = '---'
/** The lines that `git merge` puts around the two versions it could not choose between. */
const MERGE_MARK = /^(<{7}|>{7}) /

/**
 * Takes a Markdown file apart into front matter (YAML 1.2) and body. A byte-order mark and CRLF line
 * ends are accepted.
 *
 * @returns the parts, or every reason why there are none
 */
export function parseSource(text: string): ParsedSource | SourceIssue[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n/)
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE))
  const unmerged = complainAboutMergeMarks(lines.slice(0, Math.max(closing, 1)))
  if (unmerged.length > 0) return unmerged
  const misplaced = complainAboutOpening(lines)
  if (misplaced) return [misplaced]

  if (closing === -1) return [{ ...START, message: 'the front matter is never closed', fix: closingFix(lines) }]
  if (lines[closing]?.trimEnd() !== FENCE) {
    const fix = 'the front matter ends with a line of three hyphens and nothing else; put a text in quotes'
    return [{ line: closing + 1, column: 1, message: 'a line of the front matter begins with ---', fix }]
  }
  return parseYaml(lines.slice(1, closing).join('\n'), {
    body: lines.slice(closing + 1).join('\n'),
    bodyLine: Math.min(closing + 2, lines.length),
  })
}

export function isParsed(result: ParsedSource | SourceIssue[]): result is ParsedSource {
  return !Array.isArray(result)
}

function parseYaml(yaml: string, rest: { body: string; bodyLine: number }): ParsedSource | SourceIssue[] {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: 'error' })
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    // One line more in the file than in the YAML: the opening fence.
    return { line: line + 1, column: col }
  }
  const complaints = complainAboutYaml(document, yaml)
  if (complaints.length > 0) {
    return firstOfEachLine(complaints.map(({ offset, ...complaint }) => ({ ...placeAt(offset), ...complaint })))
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return [{ line: 2, column: 1, message: 'the front matter has no keys', fix: 'write one key: value a line' }]
  }
  try {
    const frontMatter: Record<string, unknown> = document.toJS() ?? {}
    const locate = (path: KeyPath) => {
      const offset = offsetOf(document.contents, path)
      return offset === undefined ? START : placeAt(offset)
    }
    return { frontMatter, ...rest, locate }
  } catch (error) {
    // YAML refuses to unfold aliases beyond a hundredfold; nothing else is left to fail here.
    if (!(error instanceof ReferenceError)) throw error
    return [{ line: 2, column: 1, message: error.message, fix: 'write the texts out' }]
  }
}

/** One slip makes YAML complain about every token that follows on the line. */
function firstOfEachLine(issues: SourceIssue[]): SourceIssue[] {
  return issues.filter(({ line }, index) => issues.findIndex((other) => other.line === line) === index)
}

/** The offset of the deepest part of `path` that exists, if any does. */
function offsetOf(root: Node | null, path: KeyPath): number | undefined {
  let node: unknown = root
  let offset: number | undefined
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === String(step))
      if (!isPair(pair)) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}

function complainAboutOpening(lines: string[]): SourceIssue | undefined {
  const first = lines[0] ?? ''
  if (first.trimEnd() === FENCE) return undefined
  const fix = 'the first line is three hyphens, then one key: value a line, then three hyphens again'
  if (first.includes('\r'))
    return { ...START, message: 'the line ends are bare carriage returns', fix: 'save the file with LF or CRLF' }
  if (first.startsWith('+++'))
    return { ...START, message: 'the front matter is TOML', fix: 'write it as YAML between --- lines' }
  if (first.startsWith('{'))
    return { ...START, message: 'the front matter is JSON', fix: 'write it as YAML between --- lines' }
  if (first.startsWith(FENCE)) return { ...START, message: `the first line is ${first.trimEnd()}`, fix }
  const opening = lines.findIndex((line) => line.trim() !== '')
  if (lines[opening]?.trim() === FENCE) {
    const fix = opening > 0 ? 'remove the empty lines above ---' : 'remove the space before ---'
    return { ...START, message: 'something stands before the front matter', fix }
  }
  return { ...START, message: 'the front matter is missing', fix }
}

function complainAboutMergeMarks(lines: string[]): SourceIssue[] {
  return lines.flatMap((line, index) => {
    if (!MERGE_MARK.test(line)) return []
    const fix = 'keep one of them and remove the marks'
    return { line: index + 1, column: 1, message: 'a merge left both versions here', fix }
  })
}

function closingFix(lines: string[]): string {
  const afterKeys = lines.findIndex((line, index) => index > 0 && !/^\s*(#.*|-\s.*|[\w-]+\s*:.*|\s+\S.*)$/.test(line))
  return afterKeys > 0
    ? `put a line of three hyphens at line ${afterKeys + 1}`
    : 'put a line of three hyphens after the last key'
}
