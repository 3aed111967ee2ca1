import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'

/** What could be read of a YAML mapping, and what was wrong with it. */
type ParsedYaml = { values: Record<string, unknown>; problems: YamlProblem[] }

/** A problem in a line of the YAML, from 1. */
type YamlProblem = { line: number; field?: string; message: string }

const TOP_LEVEL_KEY = /^(?:"([^"]+)"|'([^']+)'|([^\s#"'[{&*!|>%@`][^:#]*?))\s*:(?=\s|$)/

/**
 * Parses the YAML of a front matter as Ruby and Go do: quotes may go on below without an indent, tabs are spaces, the
 * last one of two equal fields counts. Dates stay as they are written. What YAML does not allow, such as a title with a
 * colon, is read field by field as it was meant.
 */
export function parseYaml(yaml: string): ParsedYaml {
  const text = yaml.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  '))
  const doubled = findDoubledFields(text)
  try {
    return { values: toMapping(loadYaml(text)), problems: doubled }
  } catch {
    const outdented = outdentFields(text)
    const fields = splitFields(outdented.text).map(parseField)
    return {
      values: Object.fromEntries(fields.flatMap(({ field, value }) => (field === undefined ? [] : [[field, value]]))),
      problems: [...doubled, ...outdented.problems, ...fields.flatMap(({ problem }) => problem ?? [])],
    }
  }
}

/** The line of each field of a mapping, from 1; of the last one if there are two. */
export function findFieldLines(yaml: string): Map<string, number> {
  return new Map(splitFields(yaml).flatMap(({ field, line }) => (field === undefined ? [] : [[field, line]])))
}

function loadYaml(text: string): unknown {
  return load(text, { json: true, schema: CORE_SCHEMA })
}

function toMapping(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error('not a mapping')
  // A mapping, see above.
  return value as Record<string, unknown>
}

const VALUE_ON_LINE = /^[\w-]+:[ \t]+("[^"]*"|'[^']*'|[^\s|>"'[{&*#-].*)[ \t]*$/
const INDENTED_FIELD = /^[ \t]+(([\w-]+):(?:\s.*)?)$/

/** A field that is indented below one that has its value already is one of its own: `title: A`, `  tags: x`. */
function outdentFields(text: string): { text: string; problems: YamlProblem[] } {
  const problems: YamlProblem[] = []
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const [, outdented, field = ''] = INDENTED_FIELD.exec(line) ?? []
    const isOwn = outdented !== undefined && VALUE_ON_LINE.test(lines.at(-1) ?? '')
    lines.push(isOwn ? outdented : line)
    const message = `${field} is indented below a field with a value; it is read as a field of its own`
    if (isOwn) problems.push({ line: lines.length, field, message })
  }
  return { text: lines.join('\n'), problems }
}

type FieldText = { field?: string; text: string; line: number }

/** Splits a mapping before every line that begins with a field. */
function splitFields(yaml: string): FieldText[] {
  const fields: FieldText[] = []
  for (const [index, line] of yaml.split('\n').entries()) {
    const match = TOP_LEVEL_KEY.exec(line)
    const current = fields.at(-1)
    if (match || !current) fields.push({ ...(match && { field: readKey(match) }), text: line, line: index + 1 })
    else current.text += `\n${line}`
  }
  return fields
}

function readKey([, double, single, plain]: RegExpExecArray): string {
  return double ?? single ?? plain ?? ''
}

function parseField({ field, text, line }: FieldText): { field?: string; value?: unknown; problem?: YamlProblem } {
  if (field === undefined) {
    const isComment = text.split('\n').every((part) => part.trim() === '' || part.trim().startsWith('#'))
    return isComment ? {} : { problem: { line, message: `“${text.trim()}” is not a field` } }
  }
  try {
    return { field, value: Object.values(toMapping(loadYaml(text)))[0] ?? null }
  } catch (error) {
    const value = text.replace(TOP_LEVEL_KEY, '').trim()
    const reason = error instanceof YAMLException ? error.reason : String(error)
    return {
      field,
      value,
      problem: { line, field, message: `${field} is not valid YAML (${reason}), so it is read as text` },
    }
  }
}

function findDoubledFields(yaml: string): YamlProblem[] {
  const seen = new Set<string>()
  return splitFields(yaml).flatMap(({ field, line }) => {
    if (field === undefined || !seen.has(field)) {
      if (field !== undefined) seen.add(field)
      return []
    }
    return { line, field, message: `${field} is there twice; the last one counts` }
  })
}
