import type { FieldProblem, KeyPath } from '@/lib/content/front-matter/read-fields'

/** Something an author has to know about a file. An error keeps the site from being built. */
export type ContentProblem = {
  file: string
  severity: 'error' | 'warning'
  message: string
  /** What to do about it, or what was probably meant. */
  cure: string
  /**
   * A key of the front matter, as it was written or as it was read (then without the entries of a list that
   * could not be), or a place in the body (counted from its first line).
   */
  at: { key: KeyPath } | { readKey: KeyPath } | { bodyLine: number; column: number }
}

/** Gives the problems of a front matter their file. */
export function inFile(file: string, problems: FieldProblem[]): ContentProblem[] {
  return problems.map(({ path, ...problem }) => ({ file, ...problem, at: { key: path } }))
}

/** An error at a key as it was read. */
export function errorAtKey(file: string, readKey: KeyPath, message: string, cure: string): ContentProblem {
  return { file, severity: 'error', message, cure, at: { readKey } }
}

/** A problem with its line and column in the file, both from 1, and the file’s path as the author types it. */
export type LocatedProblem = {
  file: string
  line: number
  column: number
  severity: 'error' | 'warning'
  message: string
  cure: string
}

/** `content/posts/x.md:7:1: message (cure)`, which terminals and editors turn into a link. */
export function formatProblem({ file, line, column, severity, message, cure }: LocatedProblem): string {
  return `${file}:${line}:${column}: ${severity === 'warning' ? 'warning: ' : ''}${message} (${cure})`
}
