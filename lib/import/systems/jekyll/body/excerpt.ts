import { findCode, isWithin } from './liquid/protect'
import type { BodyFormat } from './liquid/write-blocks'

/** What ends the excerpt in this blog. */
const MARK = '<!--more-->'

/** What would end it here too, but is only a comment in Jekyll. */
const OTHER_MARK = /<!--\s+more\s*-->|<!--more\s+-->/g

/**
 * Writes the mark of this blog where the excerpt ends in Jekyll: at the first separator outside of code. Other marks,
 * which are comments in Jekyll, are removed.
 *
 * @param separator undefined if the configuration has none; the first empty line then ends the excerpt, as it does here
 */
export function markExcerpt(text: string, separator: string | undefined, format: BodyFormat): string {
  const isDefault = separator === undefined || separator.trim() === ''
  const wanted = isDefault ? MARK : separator
  const hasOther = new RegExp(OTHER_MARK).test(text)
  if (!hasOther && (wanted === MARK || !text.includes(wanted))) return text
  const code = findCode(text, format)
  let marked = text
  const at = findOutside(text, wanted, code)
  if (at !== -1 && wanted !== MARK) marked = `${text.slice(0, at)}${MARK}${text.slice(at + wanted.length)}`
  if (!hasOther) return marked
  const codeAfter = findCode(marked, format)
  return marked.replace(
    /(\n?)[ \t]*(<!--\s+more\s*-->|<!--more\s+-->)[ \t]*(?=\n|$)|<!--\s+more\s*-->|<!--more\s+-->/g,
    (all, newline: string | undefined, _mark, offset: number) =>
      isWithin(codeAfter, offset + (newline ?? '').length) ? all : '',
  )
}

function findOutside(text: string, wanted: string, code: { from: number; to: number }[]): number {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!isWithin(code, at)) return at
  }
  return -1
}
