import type { Finding, Issue, Position, Severity } from '@/lib/diagnostics/issue'

/** A path to a field of a front matter, or to an entry of it: `['topics', 1]`. An empty path is the file itself. */
export type KeyPath = (string | number)[]

/** A Markdown file, split into front matter and body. */
export type SourceFile = Located & {
  /** The front matter as parsed from YAML. */
  frontMatter: Record<string, unknown>
  /** The value at a path as it is written, with its quotes and brackets; '' if there is none. */
  getWritten: (path: KeyPath) => string
  /** The Markdown below the front matter, with LF line ends. */
  body: string
  /** The line of the file on which the body begins, from 1; the last line if nothing follows the front matter. */
  bodyLine: number
}

/** A file whose fields have positions. */
export type Located = {
  /** The path within the content folder, with forward slashes: `posts/2022-04-04-the-step-back.md`. */
  file: string
  /** The position of a field, or of an entry of it; of the deepest part of the path that exists. */
  getPosition: (path: KeyPath) => Position
}

/** An error at a field. */
export function errorAt({ file, getPosition }: Located, path: KeyPath, message: string, fix: string): Issue {
  return { file, severity: 'error', ...getPosition(path), message, fix }
}

/** An error about a file as a whole, such as one that nothing reads. */
export function fileError(file: string, message: string, fix: string): Issue {
  return { file, severity: 'error', line: 1, column: 1, message, fix }
}

/** An issue at a position in the body, whose lines count from 1. */
export function bodyIssue(
  { file, bodyLine }: Pick<SourceFile, 'file' | 'bodyLine'>,
  { line, column, edit, ...finding }: Finding & Position,
  severity: Severity,
): Issue {
  const toFile = <P extends Position>(position: P) => ({ ...position, line: bodyLine + position.line - 1 })
  return { file, severity, ...toFile({ line, column }), ...finding, ...(edit && { edit: toFile(edit) }) }
}
