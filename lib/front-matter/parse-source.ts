import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { KeyPath } from './read-fields'
import { yamlCure } from './yaml-cures'

/** A place in a file: both count from 1, the front matter included. */
export type Place = { line: number; column: number }

/** Something wrong with a file as such, before its keys have a meaning. */
export type SourceProblem = Place & { message: string; cure: string }

/** A Markdown file taken apart. */
export type ParsedSource = {
  frontMatter: Record<string, unknown>
  body: string
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number
  /** Where the key (or the entry of a list) of this path stands. */
  locate: (path: KeyPath) => Place
}

const START: Place = { line: 1, column: 1 }
const FENCE = '---'

/**
 * Takes a Markdown file apart into front matter (YAML 1.2) and body. A byte-order mark and CRLF line
 * ends are accepted.
 *
 * @returns the parts, or every reason why there are none
 */
export function parseSource(text: string): ParsedSource | SourceProblem[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n/)
  const misplaced = complainAboutOpening(lines)
  if (misplaced) return [misplaced]

  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE))
  if (closing === -1) return [{ ...START, message: 'the front matter is never closed', cure: closingCure(lines) }]
  if (lines[closing]?.trimEnd() !== FENCE) {
    const cure = 'the front matter ends with a line of three hyphens and nothing else; put a text in quotes'
    return [{ line: closing + 1, column: 1, message: 'a line of the front matter begins with ---', cure }]
  }
  return parseYaml(lines.slice(1, closing).join('\n'), {
    body: lines.slice(closing + 1).join('\n'),
    bodyLine: closing + 2,
  })
}

export function isParsed(result: ParsedSource | SourceProblem[]): result is ParsedSource {
  return !Array.isArray(result)
}

function parseYaml(yaml: string, rest: { body: string; bodyLine: number }): ParsedSource | SourceProblem[] {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    // One line more in the file than in the YAML: the opening fence.
    return { line: line + 1, column: col }
  }
  const complaints = [...document.errors, ...document.warnings]
  if (complaints.length > 0) {
    return complaints.map((error) => ({
      ...placeAt(openingQuote(document, error.pos[0]) ?? error.pos[0]),
      message: error.message,
      cure: yamlCure(error.code),
    }))
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return [{ line: 2, column: 1, message: 'the front matter has no keys', cure: 'write one key: value a line' }]
  }
  const alias = unresolvedAlias(document)
  if (alias)
    return [{ ...placeAt(alias.offset), message: `*${alias.name} refers to nothing`, cure: yamlCure('BAD_ALIAS') }]
  try {
    const frontMatter: Record<string, unknown> = document.toJS() ?? {}
    const locate = (path: KeyPath) => (path.length === 0 ? START : placeAt(offsetOf(document.contents, path)))
    return { frontMatter, ...rest, locate }
  } catch (error) {
    // YAML refuses to unfold aliases beyond a hundredfold; nothing else is left to fail here.
    if (!(error instanceof ReferenceError)) throw error
    return [{ line: 2, column: 1, message: error.message, cure: 'write the texts out' }]
  }
}

/** `title: *important*` is an alias to YAML. */
function unresolvedAlias(document: Document): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined
  visit(document, {
    Alias(_, node) {
      if (!node.resolve(document)) found ??= { name: node.source, offset: node.range?.[0] ?? 0 }
    },
  })
  return found
}

/** Where the quoted text begins that an error lies in: a quote left open is noticed only at the end. */
function openingQuote(document: Document, errorOffset: number): number | undefined {
  let opening: number | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
      if (isQuoted && range && range[0] < errorOffset && errorOffset <= range[2]) opening = range[0]
    },
  })
  return opening
}

/** The offset of the deepest part of `path` that exists. */
function offsetOf(root: Node | null, path: KeyPath): number {
  let node: unknown = root
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
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

function complainAboutOpening(lines: string[]): SourceProblem | undefined {
  const first = lines[0] ?? ''
  if (first.trimEnd() === FENCE) return undefined
  const cure = 'the first line is three hyphens, then one key: value a line, then three hyphens again'
  if (first.startsWith('+++'))
    return { ...START, message: 'the front matter is TOML', cure: 'write it as YAML between --- lines' }
  if (first.startsWith('{'))
    return { ...START, message: 'the front matter is JSON', cure: 'write it as YAML between --- lines' }
  if (first.startsWith(FENCE)) return { ...START, message: `the first line is ${first.trimEnd()}`, cure }
  const opening = lines.findIndex((line) => line.trim() !== '')
  if (lines[opening]?.trimEnd() === FENCE) {
    return { ...START, message: 'something stands before the front matter', cure: 'remove the empty lines above ---' }
  }
  return { ...START, message: 'the front matter is missing', cure }
}

function closingCure(lines: string[]): string {
  const afterKeys = lines.findIndex((line, index) => index > 0 && !/^\s*(#.*|-\s.*|[\w-]+\s*:.*|\s+\S.*)$/.test(line))
  return afterKeys > 0
    ? `put a line of three hyphens at line ${afterKeys + 1}`
    : 'put a line of three hyphens after the last key'
}
