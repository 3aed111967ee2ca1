import type { ContentDate } from '@/lib/dates/parse-date'

/** One step of a topic’s reading path: the slug of a post, and why it is there. */
export type ReadingPathEntry = { post: string; note?: string }

/** What the value of each kind of field is parsed into. */
type ValueByKind = {
  /** One line of text. */
  string: string
  /** A list of strings; a single string counts as a list of one. */
  stringList: string[]
  /** A string kept as it is, white space included. */
  rawString: string
  /** `true`, `yes` or `on` against `false`, `no` or `off`, in any case. */
  boolean: boolean
  /** A day or a moment, see `parseDate`. */
  date: ContentDate
  /** A whole number from 1. */
  positiveInteger: number
  /** By language, the slug of a post or a URL. */
  translations: Record<string, string>
  /** Slugs of posts in reading order, each alone or as `{ post, note }`. */
  readingPath: ReadingPathEntry[]
  /** Written by Jekyll, Hugo or one of their themes for themselves; has no meaning here. */
  ignored: never
  /** Would have changed something elsewhere and changes nothing here, so the author is warned. */
  warned: never
  /** Would have kept something from readers elsewhere; publishing it regardless would be wrong. */
  rejected: never
}

export type FieldKind = keyof ValueByKind

/** A field of the front matter. Its description is shown to authors, in the README and in error messages. */
export type Field = {
  kind: FieldKind
  description: string
  /** What applies where the field is absent, as the README says it. */
  default?: string
  required?: true
  /** Whether the document has the value under the same name, see `documentFields`. */
  inDocument?: true
}

export type Fields = Record<string, Field>

type KeysWithValue<F extends Fields> = {
  [K in keyof F]: F[K]['kind'] extends 'ignored' | 'warned' | 'rejected' ? never : K
}[keyof F]

/** The values of a front matter. A field that is not required may be absent. */
export type FieldValues<F extends Fields> = {
  [K in KeysWithValue<F>]?: ValueByKind[F[K]['kind']]
}

/** The fields that have an effect, without those that are only tolerated. */
export function supportedKeys(fields: Fields): string[] {
  const withoutEffect: FieldKind[] = ['ignored', 'warned', 'rejected']
  return Object.keys(fields).filter((key) => !withoutEffect.includes(fields[key]?.kind ?? 'ignored'))
}

type DocumentKeys<F extends Fields> = { [K in keyof F]: F[K] extends { inDocument: true } ? K : never }[keyof F]

/** The values that go into the document as they are; a list that is absent is an empty one. */
export type DocumentValues<F extends Fields> = {
  [K in DocumentKeys<F>]: F[K]['kind'] extends 'stringList' ? string[] : ValueByKind[F[K]['kind']] | undefined
}

/** Picks the values that go into the document as they are. */
export function pickDocumentValues<F extends Fields>(values: FieldValues<F>, fields: F): DocumentValues<F> {
  const byKey: Record<string, unknown> = values
  const picked = Object.entries(fields)
    .filter(([, { inDocument }]) => inDocument)
    .map(([key, { kind }]) => [key, byKey[key] ?? (kind === 'stringList' ? [] : undefined)] as const)
    .filter(([, value]) => value !== undefined)
  // Key by key what the type derives from the fields.
  return Object.fromEntries(picked) as DocumentValues<F>
}
