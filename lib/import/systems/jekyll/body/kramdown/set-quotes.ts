import type { QuotedText } from '@/lib/import/body/find-quote-edits'

/** What Kramdown reads before it looks for quotes: a quote after it has nothing before it. */
const CONSUMED = /\\[\s\S]|&#?\w+;|[*_]{1,2}|`+|!?\[|---?|\.{3}/y
const PUNCTUATION = '[!"#$%\'()*+,\\-./:;<=>?@[\\\\\\]^`{|}~]'

type Rule = { pattern: RegExp; set: (double: boolean) => string[] }
const OPEN: Rule['set'] = (double) => [double ? '“' : '‘']
const CLOSE: Rule['set'] = (double) => [double ? '”' : '’']

/** The first that fits where a quote is, or the character before it, sets it, and the second one of a pair. */
const RULES: Rule[] = [
  { pattern: /(["'])(?=[_*]{1,2}\S)/y, set: OPEN },
  { pattern: new RegExp(`(["'])(?=${PUNCTUATION}(?!\\.\\.)(?![\\p{L}\\p{N}_]))`, 'yu'), set: CLOSE },
  { pattern: /\s?(["'])(?!\1)["'](?=\w)/y, set: (double) => [...OPEN(double), ...OPEN(!double)] },
  { pattern: /\s?(')(?=\d\ds)/y, set: CLOSE },
  { pattern: /\s(["'])(?=\w)/y, set: OPEN },
  { pattern: /[^ \\\t\r\n[{(-](["'])/y, set: CLOSE },
  { pattern: /(["'])(?=\s|s\b|$)/y, set: CLOSE },
  { pattern: /[\s\S]?(["'])/y, set: OPEN },
]

/**
 * Sets quotes as Kramdown 2.4 does. It reads a text from left to right, and looks at the character before a quote only if
 * that is no part of something else.
 */
export function setQuotes({ source, start, end, blockEnd, isAfterBreak }: QuotedText): Map<number, string> {
  const set = new Map<number, string>()
  const text = source.slice(0, blockEnd)
  let consumed = isAfterBreak ? start - 1 : start
  for (let at = start; at < end; at++) {
    CONSUMED.lastIndex = at
    const [token = ''] = CONSUMED.exec(text) ?? []
    if (token !== '') {
      at += token.length - 1
      consumed = at + 1
    } else if (/["']/.test(text.charAt(at))) {
      const { marks, until } = applyRules(text, at > consumed ? at - 1 : at)
      for (const [index, mark] of marks.entries()) set.set(until - marks.length + index, mark)
      consumed = until
      at = until - 1
    }
  }
  return set
}

/** @returns the marks of the quotes that end at an offset */
function applyRules(text: string, from: number): { marks: string[]; until: number } {
  for (const { pattern, set } of RULES) {
    pattern.lastIndex = from
    const [, quote] = pattern.exec(text) ?? []
    if (quote !== undefined) return { marks: set(quote === '"'), until: pattern.lastIndex }
  }
  return { marks: [], until: from + 1 }
}
