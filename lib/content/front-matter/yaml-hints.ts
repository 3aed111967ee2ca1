import type { ErrorCode } from 'yaml'

const hints: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'put a value that begins with * or & in quotes',
  BAD_DQ_ESCAPE: 'write a backslash twice in double quotes, or use single quotes',
  BAD_INDENT: 'start fields in the first column, indent the entries of a list alike, and close brackets',
  BAD_SCALAR_START: 'put a value that begins with @, %, ` or another YAML indicator in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a value with a colon in it in quotes',
  DUPLICATE_KEY: 'write each field once; remove one of them',
  IMPOSSIBLE: 'put the value in quotes',
  KEY_OVER_1024_CHARS: 'a field name is a word; is a colon or a quote missing?',
  MISSING_CHAR: 'close the quote or the bracket that was opened, or add a colon after the field name',
  MULTILINE_IMPLICIT_KEY: 'write a field name and its colon on one line; put a value of several lines in quotes',
  MULTIPLE_DOCS: 'end the front matter with three hyphens; remove the line of three dots',
  TAB_AS_INDENT: 'indent with spaces; YAML does not allow tabs',
  TAG_RESOLVE_FAILED: 'put a value that begins with ! in quotes',
  UNEXPECTED_TOKEN: 'write one `field: value` per line; put a value with YAML syntax in it in quotes',
}

/** A fix for a YAML error of this kind. */
export function yamlHint(code?: ErrorCode): string {
  return (code && hints[code]) ?? 'put the value in quotes, or look for a missing quote'
}
