import { type Document, isAlias, isCollection, isScalar, type Node, type Range, visit, type YAMLError } from 'yaml'
import type { Finding } from '@/lib/diagnostics/issue'
import { yamlHint } from './yaml-hints'

/** A reason why a text is not valid YAML; `offset` is where an author would fix it. */
type YamlFinding = Finding & { offset: number }

/** The errors for an unclosed quote or bracket, which YAML reports at the end of the text. */
const LEFT_OPEN = /^Missing closing|must be sufficiently indented and end with/
const UNEVEN_ENTRIES = /^A block sequence may not be used as an implicit map key/

/**
 * Finds everything that makes a text invalid YAML 1.2, or that YAML reads as something else than it seems to say.
 *
 * @param document the result of `parseDocument(yaml)`
 */
export function diagnoseYaml(document: Document, yaml: string): YamlFinding[] {
  const errors = [...document.errors, ...document.warnings]
  const isFollowUp = ({ code, pos: [start] }: YAMLError) =>
    code === 'BLOCK_AS_IMPLICIT_KEY' && errors.some((other) => other.pos[0] === start && isIndentedKey(other, yaml))
  const opened = errors.some(({ message }) => LEFT_OPEN.test(message)) ? findOpenedRanges(document) : []
  const findings = errors
    .filter((error) => !isFollowUp(error))
    .map((error) => {
      const isMisindented = isIndentedKey(error, yaml) || UNEVEN_ENTRIES.test(error.message)
      const fix = yamlHint(isMisindented ? 'BAD_INDENT' : error.code)
      return { offset: findOrigin(error, opened, yaml), message: error.message, fix }
    })
  return findings.length > 0 ? findings : misreadValues(document, yaml)
}

function findOrigin(error: YAMLError, opened: Range[], yaml: string): number {
  const [start, end] = error.pos
  if (LEFT_OPEN.test(error.message)) {
    return opened.findLast((range) => range[0] < start && start <= range[2])?.[0] ?? start
  }
  const from = isIndentedKey(error, yaml) ? yaml.lastIndexOf('\n', end - 1) + 1 : start
  const [spaces = ''] = /^ */.exec(yaml.slice(from)) ?? []
  return from + spaces.length
}

/** An indented key continues the value above it, so YAML reads both as one long key. */
function isIndentedKey({ code, pos }: YAMLError, yaml: string): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY' && /\n +\S+$/.test(yaml.slice(...pos))
}

/** The ranges of quoted strings, lists in brackets and mappings in braces, the outer before the inner. */
function findOpenedRanges(document: Document): Range[] {
  const ranges: Range[] = []
  visit(document, {
    Value(_, node) {
      const isOpened = isCollection(node) ? node.flow : node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
      if (isOpened && node.range) ranges.push(node.range)
    },
  })
  return ranges
}

/**
 * Finds values that are valid YAML with an unexpected meaning: `title: *important*` refers to an anchor, and
 * `tags: #hiring` is a field followed by a comment.
 */
function misreadValues(document: Document, yaml: string): YamlFinding[] {
  const anchored = new Map<string, Node>()
  const findings: YamlFinding[] = []
  visit(document, {
    Node(_, node, path) {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node)) {
        const target = anchored.get(node.source)
        if (target && !path.includes(target)) return
        const message = `YAML reads *${node.source} as a reference to ${target ? 'itself' : 'nothing'}`
        findings.push({ offset, message, fix: yamlHint('BAD_ALIAS') })
        return
      }
      if (node.anchor) anchored.set(node.anchor, node)
      if (!isScalar(node) || node.value !== null) return
      const [, spaces, hashed] = /^( *)(#[\p{L}\p{N}]\S*)/u.exec(yaml.slice(offset)) ?? []
      if (spaces === undefined) return
      const fix = 'put the value in quotes; write a list as [one, two]'
      findings.push({ offset: offset + spaces.length, message: `YAML reads ${hashed} as a comment`, fix })
    },
  })
  return findings
}
