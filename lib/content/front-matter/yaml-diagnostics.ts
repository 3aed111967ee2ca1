import { type Document, isAlias, isCollection, isScalar, type Node, type Range, visit, type YAMLError } from 'yaml'
import { yamlHint } from './yaml-hints'

/** Something that keeps a text from being YAML; `offset` is where a person would mend it. */
export type YamlComplaint = { offset: number; message: string; fix: string }

/** YAML notices only at the end that a quote or a bracket was left open. */
const LEFT_OPEN = /^Missing closing|must be sufficiently indented and end with/
const UNEVEN_ENTRIES = /^A block sequence may not be used as an implicit map key/

/**
 * Everything that keeps a text from being YAML 1.2.
 *
 * @param document what `parseDocument` made of `yaml`
 */
export function complainAboutYaml(document: Document, yaml: string): YamlComplaint[] {
  const errors = [...document.errors, ...document.warnings]
  const isFollowUp = ({ code, pos: [start] }: YAMLError) =>
    code === 'BLOCK_AS_IMPLICIT_KEY' && errors.some((other) => other.pos[0] === start && isIndentedKey(other, yaml))
  const opened = errors.some(({ message }) => LEFT_OPEN.test(message)) ? rangesOfOpened(document) : []
  const complaints = errors
    .filter((error) => !isFollowUp(error))
    .map((error) => {
      const isMisindented = isIndentedKey(error, yaml) || UNEVEN_ENTRIES.test(error.message)
      const fix = yamlHint(isMisindented ? 'BAD_INDENT' : error.code)
      return { offset: originOf(error, opened, yaml), message: error.message, fix }
    })
  return complaints.length > 0 ? complaints : misreadTexts(document, yaml)
}

function originOf(error: YAMLError, opened: Range[], yaml: string): number {
  const [start, end] = error.pos
  if (LEFT_OPEN.test(error.message)) {
    return opened.findLast((range) => range[0] < start && start <= range[2])?.[0] ?? start
  }
  const from = isIndentedKey(error, yaml) ? yaml.lastIndexOf('\n', end - 1) + 1 : start
  const [spaces = ''] = /^ */.exec(yaml.slice(from)) ?? []
  return from + spaces.length
}

/** A key that is indented continues the text above it, so that YAML takes both for one long key. */
function isIndentedKey({ code, pos }: YAMLError, yaml: string): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY' && /\n +\S+$/.test(yaml.slice(...pos))
}

/** Where quoted texts, lists in brackets and mappings in braces stand, the outer before the inner. */
function rangesOfOpened(document: Document): Range[] {
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
 * Texts that are valid YAML and yet not what was meant: `title: *important*` refers to an anchor, and
 * `tags: #hiring` is a key with a comment behind it.
 */
function misreadTexts(document: Document, yaml: string): YamlComplaint[] {
  const anchored = new Map<string, Node>()
  const complaints: YamlComplaint[] = []
  visit(document, {
    Node(_, node, path) {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node)) {
        const target = anchored.get(node.source)
        if (target && !path.includes(target)) return
        const message = `*${node.source} refers to ${target ? 'itself' : 'nothing'}`
        complaints.push({ offset, message, fix: yamlHint('BAD_ALIAS') })
        return
      }
      if (node.anchor) anchored.set(node.anchor, node)
      if (!isScalar(node) || node.value !== null) return
      const [, spaces, hashed] = /^( *)(#[\p{L}\p{N}]\S*)/u.exec(yaml.slice(offset)) ?? []
      if (spaces === undefined) return
      const fix = 'put the text in quotes; a list is written [one, two]'
      complaints.push({ offset: offset + spaces.length, message: `YAML takes ${hashed} for a comment`, fix })
    },
  })
  return complaints
}
