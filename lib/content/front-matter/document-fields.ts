import type { FieldDef } from 'contentlayer2/source-files'
import type { Field, FieldKind, Fields } from './fields'

/** How Contentlayer’s schema has each kind of field that goes into a document as it is. */
const SCHEMA: Partial<Record<FieldKind, (description: string) => FieldDef>> = {
  string: (description) => ({ type: 'string', description }),
  rawString: (description) => ({ type: 'string', description }),
  stringList: (description) => ({ type: 'list', of: { type: 'string' }, required: true, description }),
  boolean: (description) => ({ type: 'boolean', description }),
  positiveInteger: (description) => ({ type: 'number', description }),
}

/**
 * The fields of a front matter that its document has under the same name, as Contentlayer’s schema has them:
 * those marked `inDocument`.
 *
 * @throws where the kind of such a field has no counterpart in the schema
 */
export function documentFields(fields: Fields): Record<string, FieldDef> {
  const entries = Object.entries(fields).filter(([, { inDocument }]) => inDocument)
  return Object.fromEntries(entries.map(([key, field]) => [key, toSchema(key, field)]))
}

function toSchema(key: string, { kind, description, required }: Field): FieldDef {
  const schema = SCHEMA[kind]?.(description)
  if (!schema) throw new Error(`${key}: a field of kind ${kind} cannot be in a document as it is`)
  return required ? { ...schema, required: true } : schema
}
