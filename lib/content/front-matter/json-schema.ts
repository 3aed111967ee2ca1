import { ISO_DATE } from '@/lib/dates/parse-date'
import { warningNames } from '@/lib/diagnostics/warnings'
import { postLicenses } from '@/lib/text/license'
import type { Field, FieldKind, Fields } from './fields'

/** A JSON Schema (draft 7), with the annotations of VS Code. */
export type JsonSchema = Record<string, unknown>

/**
 * The JSON Schema of a front matter, for editors. Whatever the content check accepts is valid; unknown fields and values
 * of the wrong type are not. What depends on other files, or on the calendar, only the check knows.
 *
 * @param title what the front matter is of
 */
export function toJsonSchema(title: string, fields: Fields): JsonSchema {
  const entries = Object.entries(fields)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, toProperty(name, field)])),
    required: entries.filter(([, { required }]) => required).map(([name]) => name),
    additionalProperties: false,
  }
}

const YES = ['true', 'yes', 'on']
const NO = ['false', 'no', 'off']

const WORD: JsonSchema = { type: 'string', pattern: '\\S' }

const PERSON: JsonSchema = { type: 'object', properties: { name: WORD }, required: ['name'] }

/** The values of each kind of field, apart from none: see `parsers`. */
const VALUES: Record<FieldKind, JsonSchema> = {
  string: WORD,
  rawString: { type: 'string' },
  stringList: { anyOf: [WORD, { type: 'array', items: WORD }] },
  boolean: { anyOf: [{ type: 'boolean' }, oneOfWords([...YES, ...NO])] },
  date: { type: 'string', pattern: `^\\s*${ignoreCase(ISO_DATE.source.slice(1, -1))}\\s*$` },
  positiveInteger: {
    anyOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: '^\\s*0*[1-9]\\d*\\s*$' },
    ],
  },
  translations: { type: 'object', additionalProperties: WORD },
  people: { anyOf: [WORD, PERSON, { type: 'array', items: { anyOf: [WORD, PERSON] } }] },
  links: { type: 'object', additionalProperties: { type: 'string', pattern: '^\\s*(https?://|mailto:)' } },
  readingPath: { anyOf: [WORD, readingPathEntry(), { type: 'array', items: { anyOf: [WORD, readingPathEntry()] } }] },
  ignoredWarnings: {
    type: 'object',
    properties: Object.fromEntries(warningNames.map((name) => [name, WORD])),
    additionalProperties: false,
  },
  license: { enum: postLicenses },
  anything: {},
  ignored: {},
  warned: {},
  rejected: { anyOf: [{ const: false }, oneOfWords(NO)] },
}

function toProperty(name: string, { kind, description, default: fallback, required }: Field): JsonSchema {
  // A field without a value counts as absent, except a boolean.
  const isNullable = !required && kind !== 'boolean'
  const values = VALUES[kind]
  const schema = isNullable && Object.keys(values).length > 0 ? { anyOf: [...alternatives(values), NONE] } : values
  switch (kind) {
    case 'ignored':
      return { ...schema, description: `Ignored. ${description}`, doNotSuggest: true }
    case 'warned':
      return {
        ...schema,
        description,
        deprecationMessage: `${name} has no effect here: ${description}`,
        doNotSuggest: true,
      }
    case 'rejected':
      return { ...schema, description: `Not supported: ${description}`, doNotSuggest: true }
    default:
      return { ...schema, description: fallback === undefined ? description : `${description} Default: ${fallback}.` }
  }
}

const NONE: JsonSchema = { type: 'null' }

function alternatives(schema: JsonSchema): unknown[] {
  return Array.isArray(schema.anyOf) ? schema.anyOf : [schema]
}

function readingPathEntry(): JsonSchema {
  const properties = { post: WORD, note: WORD }
  return { type: 'object', properties, required: ['post'], additionalProperties: false }
}

function oneOfWords(words: string[]): JsonSchema {
  return { type: 'string', pattern: `^\\s*(${words.map(ignoreCase).join('|')})\\s*$` }
}

/** The source of a regular expression without its flag `i`, which JSON Schema does not have: `t\d` → `[tT]\d`. */
function ignoreCase(source: string): string {
  return source.replace(/(\\.)|([a-z])/gi, (found, escaped: string | undefined) =>
    escaped === undefined ? `[${found.toLowerCase()}${found.toUpperCase()}]` : found,
  )
}
