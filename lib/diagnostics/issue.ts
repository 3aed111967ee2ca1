import type { WarningName } from './warnings'

/** A place in a file. Lines and columns count from 1. */
export type Position = { line: number; column: number }

/** What is wrong and how to put it right, without the place where it is wrong. */
export type Finding = {
  /** What is counted and shown apart: on the desk, see `lib/desk/`, and the settings everywhere. */
  about?: 'broken link' | 'reading path' | 'settings'
  message: string
  /** Another file, as the message names it: a path within the content folder. Authors get it as they type it. */
  otherFile?: string | undefined
  /** What to write instead, or what was probably meant. */
  fix: string
  /** The name by which it can be switched off. */
  name?: WarningName | undefined
  /** The fix, where a machine can make it without changing what the text says. */
  edit?: Edit | undefined
}

/** A replacement of a part of one line. It is made only where the file still has what was written. */
export type Edit = Position & { written: string; replacement: string }

/** What is wrong with a file, where, and the fix. An error fails the build, a warning does not. */
export type Issue = Finding & Position & { file: string; severity: Severity }

export type Severity = 'error' | 'warning'

/** The issues of the content, and what follows from them in dev. */
export type IssueReport = {
  issues: Issue[]
  /**
   * How files with errors are shown: in their last valid version, or not at all if they have never been valid. Those
   * that are not listed are shown as they are.
   */
  states: Record<string, 'outdated' | 'hidden'>
  /** The paths of the pages that cannot be shown; encoded. */
  hiddenPages: string[]
}

/** `content/posts/x.md:7:1: message (fix) [name]`, which terminals and editors turn into a link. */
export function formatIssue({ file, line, column, severity, message, fix, name }: Issue): string {
  const place = `${file}:${line}:${column}: ${severity === 'warning' ? 'warning: ' : ''}`
  return `${place}${message} (${fix})${name === undefined ? '' : ` [${name}]`}`
}

/** Every issue on a line of its own, then their count. */
export function formatIssues(issues: Issue[]): string {
  return [...issues.map(formatIssue), formatIssueCount(issues)].join('\n')
}

/** `Content: 2 errors, 1 warning.`, and of the settings `Settings: 1 error, 0 warnings.` before it. */
export function formatIssueCount(issues: Issue[]): string {
  const settings = issues.filter(isSettingsIssue)
  const content = issues.filter((issue) => !isSettingsIssue(issue))
  if (settings.length === 0) return formatCount('Content', content)
  return [formatCount('Settings', settings), ...(content.length > 0 ? [formatCount('Content', content)] : [])].join(' ')
}

function formatCount(what: string, issues: Issue[]): string {
  if (issues.length === 0) return `${what}: no issues.`
  const errors = issues.filter(isError).length
  return `${what}: ${pluralize(errors, 'error')}, ${pluralize(issues.length - errors, 'warning')}.`
}

/** Whether it is in the settings, or in a file that they import, and not in the content. */
export function isSettingsIssue({ about }: Pick<Issue, 'about'>): boolean {
  return about === 'settings'
}

/** Whether something could not be made, and this says why. */
export function isFinding<T extends object>(result: T | Finding): result is Finding {
  return 'fix' in result
}

export function isError({ severity }: Issue): boolean {
  return severity === 'error'
}

/** `1 error`, `2 errors`. */
export function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
