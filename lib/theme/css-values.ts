import {
  isTokenComma,
  isTokenDelim,
  isTokenDimension,
  isTokenFunction,
  isTokenIdent,
  isTokenNumber,
  isTokenString,
  isTokenWhiteSpaceOrComment,
  TokenType,
  tokenize,
} from '@csstools/css-tokenizer'

/** https://www.w3.org/TR/css-values-4/#lengths */
const LENGTH_UNIT = /^(r?(em|ex|ch|cap|ic|lh)|[sld]?v(w|h|i|b|min|max)|cq(w|h|i|b|min|max)|px|cm|mm|q|in|pt|pc)$/i
const MATHS = /^(calc|min|max|clamp)$/i

/** Whether a value of CSS is a length, or computes one: `min(32rem, 61ch)`. */
export function isLength(value: string): boolean {
  const tokens = tokenize({ css: value.trim() }).filter((token) => !isTokenWhiteSpaceOrComment(token))
  const inner = tokens.slice(0, -1)
  const [first] = inner
  if (first === undefined || (inner.length > 1 && !isTokenFunction(first))) return false
  let depth = 0
  for (const token of inner) {
    if (isTokenFunction(token) && MATHS.test(token[4].value)) depth++
    else if (token[0] === TokenType.OpenParen) depth++
    else if (token[0] === TokenType.CloseParen) depth--
    else if (isTokenDimension(token)) {
      if (!LENGTH_UNIT.test(token[4].unit)) return false
    } else if (isTokenNumber(token)) {
      if (depth === 0 && token[4].value !== 0) return false
    } else if (depth === 0 || !(isTokenComma(token) || isTokenDelim(token))) return false
  }
  return depth === 0
}

/** Replaces the lengths of a unit: `min(32rem, 61ch)` → `min(32rem, 30.5rem)`. */
export function replaceUnit(value: string, unit: string, replace: (length: number) => string): string {
  return tokenize({ css: value })
    .map((token) =>
      isTokenDimension(token) && token[4].unit.toLowerCase() === unit ? replace(token[4].value) : token[1],
    )
    .join('')
}

/** A family of a `font-family`: its name, and whether the name is one of CSS, such as `serif`. */
export type FontFamily = { name: string; isGeneric: boolean }

/** https://www.w3.org/TR/css-fonts-4/#generic-font-families */
const GENERIC = /^(serif|sans-serif|monospace|cursive|fantasy|math|system-ui|ui-(serif|sans-serif|monospace|rounded))$/i

/**
 * Parses the value of `font-family`.
 *
 * @returns undefined if it is none
 */
export function parseFontFamilies(value: string): FontFamily[] | undefined {
  const families: FontFamily[] = []
  let words: string[] = []
  let quoted: string | undefined
  for (const token of tokenize({ css: value })) {
    if (isTokenIdent(token) && quoted === undefined) words.push(token[4].value)
    else if (isTokenString(token) && quoted === undefined && words.length === 0) quoted = token[4].value
    else if (isTokenComma(token) || token[0] === TokenType.EOF) {
      const name = quoted ?? words.join(' ')
      if (name === '') return undefined
      families.push({ name, isGeneric: quoted === undefined && GENERIC.test(name) })
      words = []
      quoted = undefined
    } else if (!isTokenWhiteSpaceOrComment(token)) return undefined
  }
  return families
}
