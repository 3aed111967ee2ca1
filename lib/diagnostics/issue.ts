import type { FieldIssue, KeyPath } from '@/lib/content/front-matter/read-fields'

/** Something an author has to know about a file. An error keeps the site from being built. */
export type ContentIssue = {
  file: string
  severity: 'error' | 'warning'
  message: string
  /** What to do about it, or what was probably meant. */
  fix: string
  /**
   * A key of the front matter, as it was written or as it was read (then without the entries of a list that
   * could not be), or a place in the body (counted from its first line).
   */
  at: { key: KeyPath } | { readKey: KeyPath } | { bodyLine: number; column: number }
}

/** Gives the problems of a front matter their file. */
export function inFile(file: string, issues: FieldIssue[]): ContentIssue[] {
  return issues.map(({ path, ...issue }) => ({ file, ...issue, at: { key: path } }))
}

/** An error at a key as it was read. */
export function errorAtKey(file: string, readKey: KeyPath, message: string, fix: string): ContentIssue {
  return { file, severity: 'error', message, fix, at: { readKey } }
}

/** A problem with its line and column in the file, both from 1, and the file’s path as the author types it. */
export type Issue = {
  file: string
  line: number
  column: number
  severity: 'error' | 'warning'
  message: string
  fix: string
}

/** `content/posts/x.md:7:1: message (fix)`, which terminals and editors turn into a link. */
export function formatIssue({ file, line, column, severity, message, fix }: Issue): string {
  return `${file}:${line}:${column}: ${severity === 'warning' ? 'warning: ' : ''}${message} (${fix})`
}
