import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Finding, Issue, Position } from '@/lib/diagnostics/issue'
import { findMissingFence } from './missing-fence'
import { fileError, type KeyPath, type SourceFile } from './source-file'
import { diagnoseYaml } from './yaml-diagnostics'

const START: Position = { line: 1, column: 1 }
const FENCE = '---'
const NEVER_CLOSED = 'the front matter is never closed'
/** The first or the last line of a merge conflict, in the front matter or the body. */
export const MERGE_CONFLICT = {
  pattern: /^(<{7}|>{7}) /,
  message: 'unresolved merge conflict',
  fix: 'keep one version and remove the conflict markers',
}

/**
 * Splits a Markdown file into front matter (YAML 1.2) and body. A byte-order mark and CRLF line ends are
 * accepted.
 *
 * @param file path within the content folder
 * @returns the source file, or the errors because of which it cannot be parsed
 */
export function parseSourceFile(file: string, text: string): SourceFile | Issue[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n/)
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE))
  const conflicts = findMergeMarkers(file, lines.slice(0, Math.max(closing, 1)))
  if (conflicts.length > 0) return conflicts
  const opening = diagnoseOpening(lines)
  if (opening) return [fileError(file, opening.message, opening.fix)]

  const missing = findMissingFence(closing === -1 ? lines : lines.slice(0, closing))
  if (closing === -1) return [fileError(file, NEVER_CLOSED, closingFix(lines, missing))]
  if (missing !== undefined && !isLeftOpen(lines.slice(1, missing).join('\n'))) {
    // The next fence is a rule, or something else in the text.
    const fix = closingFix(lines, missing)
    return [{ file, severity: 'error', line: missing + 1, column: 1, message: NEVER_CLOSED, fix }]
  }
  if (lines[closing]?.trimEnd() !== FENCE) {
    const fix = 'end the front matter with a line of exactly three hyphens; put text that begins with --- in quotes'
    const message = 'a line of the front matter begins with ---'
    return [{ file, severity: 'error', line: closing + 1, column: 1, message, fix }]
  }
  return parseYaml(file, lines.slice(1, closing).join('\n'), {
    body: lines.slice(closing + 1).join('\n'),
    bodyLine: Math.min(closing + 2, lines.length),
  })
}

/** Whether a file could be parsed. */
export function isSourceFile(result: SourceFile | Issue[]): result is SourceFile {
  return !Array.isArray(result)
}

function parseYaml(file: string, yaml: string, rest: Pick<SourceFile, 'body' | 'bodyLine'>): SourceFile | Issue[] {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: 'error' })
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset)
    // One line more in the file than in the YAML: the opening fence.
    return { line: line + 1, column: col }
  }
  const firstKeyError = (finding: Finding): Issue[] => [{ file, severity: 'error', line: 2, column: 1, ...finding }]
  const findings = diagnoseYaml(document, yaml)
  if (findings.length > 0) {
    return firstOfEachLine(
      findings.map(({ offset, ...finding }) => ({ file, severity: 'error', ...positionAt(offset), ...finding })),
    )
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return firstKeyError({ message: 'the front matter has no fields', fix: 'write one `field: value` per line' })
  }
  try {
    const frontMatter: Record<string, unknown> = document.toJS() ?? {}
    const getPosition = (path: KeyPath) => {
      const { offset } = findPart(document.contents, path)
      return offset === undefined ? START : positionAt(offset)
    }
    const getWritten = (path: KeyPath) => yaml.slice(...(findPart(document.contents, path).valueRange ?? [0, 0])).trim()
    return { file, frontMatter, ...rest, getPosition, getWritten }
  } catch (error) {
    // YAML refuses to expand aliases more than a hundredfold. Nothing else can fail here.
    if (!(error instanceof ReferenceError)) throw error
    return firstKeyError({ message: error.message, fix: 'write the values out' })
  }
}

/** Keeps the first issue of each line: after one error YAML reports every token that follows on the line. */
function firstOfEachLine(issues: Issue[]): Issue[] {
  return issues.filter(({ line }, index) => issues.findIndex((other) => other.line === line) === index)
}

/** A part of a front matter by its path. */
type Part = {
  /** The offset of the deepest step of the path that exists. */
  offset?: number | undefined
  /** Where its value is, if all of the path exists. */
  valueRange?: [start: number, end: number] | undefined
}

function findPart(root: Node | null, path: KeyPath): Part {
  let node: unknown = root
  let offset: number | undefined
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === String(step))
      if (!isPair(pair)) return { offset }
      offset = getRange(pair.key)?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = getRange(node)?.[0] ?? offset
    } else return { offset }
  }
  return { offset, valueRange: getRange(node) }
}

function getRange(node: unknown): [start: number, end: number] | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}

function diagnoseOpening(lines: string[]): Finding | undefined {
  const first = lines[0] ?? ''
  if (first.trimEnd() === FENCE) return undefined
  const fix = 'begin with a line of three hyphens, then one `field: value` per line, then three hyphens again'
  if (first.includes('\r'))
    return { message: 'the line ends are bare carriage returns', fix: 'save the file with LF or CRLF line ends' }
  if (first.startsWith('+++')) return { message: 'the front matter is TOML', fix: 'write it as YAML between --- lines' }
  if (first.startsWith('{')) return { message: 'the front matter is JSON', fix: 'write it as YAML between --- lines' }
  if (first.startsWith(FENCE)) return { message: `the first line is ${first.trimEnd()}`, fix }
  const opening = lines.findIndex((line) => line.trim() !== '')
  if (lines[opening]?.trim() === FENCE) {
    const fix = opening > 0 ? 'remove the empty lines above ---' : 'remove the space before ---'
    return { message: 'the front matter does not begin on the first line', fix }
  }
  return { message: 'the front matter is missing', fix }
}

/** Whether a value goes on below: a quote or a bracket is still open at the end. */
function isLeftOpen(yaml: string): boolean {
  return parseDocument(yaml, { logLevel: 'silent' }).errors.some(({ code }) => code === 'MISSING_CHAR')
}

function findMergeMarkers(file: string, lines: string[]): Issue[] {
  return lines.flatMap((line, index) => {
    const { pattern, message, fix } = MERGE_CONFLICT
    if (!pattern.test(line)) return []
    return { file, severity: 'error', line: index + 1, column: 1, message, fix }
  })
}

function closingFix(lines: string[], missing?: number): string {
  const end =
    missing ?? lines.findIndex((line, index) => index > 0 && !/^\s*(#.*|-\s.*|[\w-]+\s*:.*|\s+\S.*)$/.test(line))
  return end > 0 ? `add a line of three hyphens at line ${end + 1}` : 'add a line of three hyphens after the last field'
}
