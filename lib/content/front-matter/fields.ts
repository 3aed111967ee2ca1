import type { ContentDate } from '@/lib/dates/parse-date'

/** One stop of a topic's reading path: the post's slug, and why it stands there. */
export type ReadingPathEntry = { post: string; note?: string }

/** What each kind of field is read as. */
type FieldValues = {
  /** One line of text. */
  text: string
  /** A list of texts; a single text counts as a list of one. */
  texts: string[]
  /** A text kept as it is, white space and all. */
  verbatim: string
  /** `true`, `yes` or `on` against `false`, `no` or `off`, in any case. */
  switch: boolean
  /** A day or a moment, see `parseDate`. */
  date: ContentDate
  /** A place in an order: a whole number from 1. */
  place: number
  /** By language, a post’s slug or a whole address. */
  translations: Record<string, string>
  /** Post slugs in reading order, each alone or as `{ post, note }`. */
  readingPath: ReadingPathEntry[]
  /** Written by Jekyll, Hugo or one of their themes for themselves; means nothing here. */
  ignored: never
  /** Would have changed something elsewhere and changes nothing here, which the author is told. */
  unsupported: never
  /** Would have kept something from readers elsewhere; publishing regardless would be wrong. */
  refused: never
}

export type FieldKind = keyof FieldValues

/** One key of the front matter. `meaning` is shown to authors: in the README and in error messages. */
export type Field = { kind: FieldKind; meaning: string; default?: string; required?: true }

export type Fields = Record<string, Field>

type KeysWithValue<F extends Fields> = {
  [K in keyof F]: F[K]['kind'] extends 'ignored' | 'unsupported' | 'refused' ? never : K
}[keyof F]

/** The values of a front matter after reading: what is not required may be absent. */
export type FieldsRead<F extends Fields> = {
  [K in KeysWithValue<F>]?: FieldValues[F[K]['kind']]
}

/** The keys an author may use, without those that only come along from elsewhere. */
export function meaningfulKeys(fields: Fields): string[] {
  const withoutEffect: FieldKind[] = ['ignored', 'unsupported', 'refused']
  return Object.keys(fields).filter((key) => !withoutEffect.includes(fields[key]?.kind ?? 'ignored'))
}
