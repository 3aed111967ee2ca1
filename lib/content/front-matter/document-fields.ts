import type { FieldDef } from 'contentlayer2/source-files'
import { postLicenses } from '@/lib/text/license'
import type { Field, FieldKind, Fields } from './fields'

/** The definition in Contentlayer’s schema of each kind of field whose value goes into a document unchanged. */
const SCHEMA: Partial<Record<FieldKind, (description: string) => FieldDef>> = {
  string: (description) => ({ type: 'string', description }),
  rawString: (description) => ({ type: 'string', description }),
  stringList: (description) => ({ type: 'list', of: { type: 'string' }, required: true, description }),
  boolean: (description) => ({ type: 'boolean', description }),
  positiveInteger: (description) => ({ type: 'number', description }),
  license: (description) => ({ type: 'enum', options: postLicenses, description }),
}

/**
 * The definitions in Contentlayer’s schema of the fields with `inDocument`, whose values go into the document
 * unchanged and under the same name.
 *
 * @throws if the schema has no counterpart of the kind of such a field
 */
export function documentFields(fields: Fields): Record<string, FieldDef> {
  const entries = Object.entries(fields).filter(([, { inDocument }]) => inDocument)
  return Object.fromEntries(entries.map(([key, field]) => [key, toSchema(key, field)]))
}

function toSchema(key: string, { kind, description, required }: Field): FieldDef {
  const schema = SCHEMA[kind]?.(description)
  if (!schema) throw new Error(`${key}: a field of kind ${kind} cannot go into a document unchanged`)
  return required ? { ...schema, required: true } : schema
}
