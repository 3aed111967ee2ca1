import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Issue } from '@/lib/diagnostics/issue'
import type { WarningName } from '@/lib/diagnostics/warnings'
import { parsers, quote, type Source } from './field-parsers'
import { type Field, type Fields, type FieldValues, supportedKeys } from './fields'
import { errorAt, type KeyPath, type Located, type SourceFile } from './source-file'

/** Reports an issue at a field; returns nothing, so that a parser can return it. */
export type Report = (
  path: KeyPath,
  message: string,
  fix: string,
  severity?: 'warning',
  name?: WarningName,
) => undefined

/** A front matter whose fields have been read. */
export type FrontMatter<F extends Fields> = Located & {
  values: FieldValues<F>
  /** What has been reported so far, in order. */
  issues: Issue[]
  /** Indices in its paths, and in those of `getPosition`, count only the entries of a list that could be read. */
  report: Report
}

/**
 * Reads the fields of a front matter. Never throws: a value that cannot be read is reported and absent.
 *
 * @param timeZone IANA name of the site’s time zone, for dates without an offset
 */
export function readFrontMatter<F extends Fields>(source: SourceFile, fields: F, timeZone: string): FrontMatter<F> {
  const { file, frontMatter } = source
  const issues: Issue[] = []
  const reportAt =
    (getPosition: SourceFile['getPosition']): Report =>
    (path, message, fix, severity = undefined, name = undefined) => {
      const issue = errorAt({ file, getPosition }, path, message, fix)
      issues.push({ ...issue, ...(severity && { severity }), ...(name && { name }) })
      return undefined
    }
  const { getWritten } = source
  const report = reportAt(source.getPosition)
  const values: Record<string, unknown> = {}
  /** The indices of the entries of each list that could be read. */
  const readIndices: Record<string, number[]> = {}
  for (const [key, value] of Object.entries(frontMatter)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!field) reportUnknownKey(key, fields, report)
    else if (value === null) reportEmpty(key, field, { report, getWritten })
    else if (value !== undefined) {
      const onRead = (index: number) => {
        readIndices[key] = [...(readIndices[key] ?? []), index]
      }
      const parsed = parsers[field.kind](value, [key], { report, getWritten }, { field, timeZone, onRead })
      if (parsed !== undefined) values[key] = parsed
    }
  }
  for (const [key, field] of Object.entries(fields)) {
    if (field.required && frontMatter[key] === undefined)
      report([], `${key} is missing`, `add ${key}: ${field.description}`)
  }
  const getPosition = (path: KeyPath) => {
    const [key = '', index, ...rest] = path
    if (typeof index !== 'number') return source.getPosition(path)
    return source.getPosition([key, readIndices[key]?.[index] ?? index, ...rest])
  }
  // Each parser returns the type that `FieldValues` has for its kind of field.
  return { file, values: values as FieldValues<F>, issues, report: reportAt(getPosition), getPosition }
}

function reportUnknownKey(key: string, fields: Fields, report: Report) {
  const meant = didYouMean(key, supportedKeys(fields))
  const fix = meant ? `did you mean ${meant}?` : `known fields: ${supportedKeys(fields).join(', ')}`
  report([key], `unknown field ${key}`, fix)
}

/** A field without a value counts as absent, except a boolean: guessing might publish a draft. */
function reportEmpty(key: string, field: Field, { report, getWritten }: Source) {
  const written = getWritten([key])
  if (field.kind === 'boolean') report([key], `${key} is empty`, `write ${key}: true or ${key}: false`)
  if (field.required) report([key], `${key} is missing`, written === '' ? 'write it after the colon' : quote(written))
}
