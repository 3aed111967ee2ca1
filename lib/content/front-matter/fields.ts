import type { ContentDate } from '@/lib/dates/parse-date'
import type { WarningName } from '@/lib/diagnostics/warnings'
import type { PostLicense } from '@/lib/text/license'

/** A step of a topic’s reading path: the slug of a post, and the reason why it is there. */
export type ReadingPathEntry = { post: string; note?: string }

/** What the value of each kind of field is parsed into. */
type ValueByKind = {
  /** One line of text. */
  string: string
  /** A list of strings; a single string counts as a list of one. */
  stringList: string[]
  /** A string that is not trimmed. */
  rawString: string
  /** `true`, `yes` or `on` against `false`, `no` or `off`, in any case. */
  boolean: boolean
  /** A day or a moment, see `parseDate`. */
  date: ContentDate
  /** A whole number from 1. */
  positiveInteger: number
  /** By language, the slug of a post or a URL. */
  translations: Record<string, string>
  /** Names of people: strings, or mappings with a `name`; one alone counts as a list of one. */
  people: string[]
  /** By what it is called, an absolute URL. */
  links: Record<string, string>
  /** Slugs of posts in reading order, each alone or as `{ post, note }`. */
  readingPath: ReadingPathEntry[]
  /** By the name of a warning, the reason why the file is right. */
  ignoredWarnings: { [N in WarningName]?: string }
  /** The short name of a licence, or `none`. */
  license: PostLicense
  /** Whatever the author wants to keep; nothing reads it. */
  anything: never
  /** A field of Jekyll, Hugo or their themes that has no meaning here. */
  ignored: never
  /** A field that has an effect in Jekyll or Hugo and none here: a warning. */
  warned: never
  /** A field that would hide the text from readers in Jekyll or Hugo: an error, since it would be published here. */
  rejected: never
}

export type FieldKind = keyof ValueByKind

/** A field of the front matter. Its description is shown to authors, in the README and in error messages. */
export type Field = {
  kind: FieldKind
  description: string
  /** The default as the README describes it. */
  default?: string
  required?: true
  /** Of a list, whether one entry is all it may have: other systems write it as a list. */
  single?: true
  /** Whether it is here for texts from Jekyll or Hugo alone: a new text needs no such field. */
  imported?: true
  /** Whether the document has the value under the same name, see `documentFields`. */
  inDocument?: true
}

export type Fields = Record<string, Field>

type KeysWithValue<F extends Fields> = {
  [K in keyof F]: F[K]['kind'] extends 'anything' | 'ignored' | 'warned' | 'rejected' ? never : K
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

/** The fields for new texts: those that have an effect, and are no other system’s. */
export function ownKeys(fields: Fields): string[] {
  return supportedKeys(fields).filter((key) => !fields[key]?.imported)
}

type DocumentKeys<F extends Fields> = { [K in keyof F]: F[K] extends { inDocument: true } ? K : never }[keyof F]

/** The values that go into the document unchanged; an absent list is empty. */
export type DocumentValues<F extends Fields> = {
  [K in DocumentKeys<F>]: F[K]['kind'] extends 'stringList' ? string[] : ValueByKind[F[K]['kind']] | undefined
}

/** Picks the values of the fields with `inDocument`. */
export function pickDocumentValues<F extends Fields>(values: FieldValues<F>, fields: F): DocumentValues<F> {
  const byKey: Record<string, unknown> = values
  const picked = Object.entries(fields)
    .filter(([, { inDocument }]) => inDocument)
    .map(([key, { kind }]) => [key, byKey[key] ?? (kind === 'stringList' ? [] : undefined)] as const)
    .filter(([, value]) => value !== undefined)
  // Object.fromEntries loses the types of the keys.
  return Object.fromEntries(picked) as DocumentValues<F>
}
