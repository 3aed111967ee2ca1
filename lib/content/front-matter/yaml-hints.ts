import type { ErrorCode } from 'yaml'

const fixes: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'a text that begins with * or & needs quotes',
  BAD_DQ_ESCAPE: 'in double quotes a backslash is written twice; single quotes take it as it is',
  BAD_INDENT: 'keys begin in the first column, the entries of a list are indented alike, and a bracket is closed',
  BAD_SCALAR_START: 'a text that begins with @, %, ` or another sign of YAML needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes',
  DUPLICATE_KEY: 'each key once; remove one of them',
  IMPOSSIBLE: 'put the text in quotes',
  KEY_OVER_1024_CHARS: 'a key is a word; is a colon or a quote missing?',
  MISSING_CHAR: 'close the quote or the bracket that was opened, or put a colon after the key',
  MULTILINE_IMPLICIT_KEY: 'a key stands on one line with its colon; a text over several lines needs quotes',
  MULTIPLE_DOCS: 'the front matter ends with a line of three hyphens; remove the line of three dots',
  TAB_AS_INDENT: 'indent with spaces; YAML takes no tabs',
  TAG_RESOLVE_FAILED: 'a text that begins with ! needs quotes',
  UNEXPECTED_TOKEN: 'one key: value a line; put a text with signs of YAML in it in quotes',
}

/** What usually mends a YAML error of this kind. */
export function yamlHint(code?: ErrorCode): string {
  return (code && fixes[code]) ?? 'put the text in quotes, or look for a missing one'
}
