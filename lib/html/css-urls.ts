import { type CSSToken, isTokenString, isTokenURL, stringify, TokenType, tokenize } from '@csstools/css-tokenizer'

/** What loads a URL, as a directive of the Content Security Policy. */
export type CssDirective = 'style-src' | 'font-src' | 'img-src'

/** The functions whose strings are URLs. */
const URL_FUNCTION = /^(url|src|(-webkit-)?image-set)$/i
/** A quick test, since most style sheets refer to no file. */
const MAY_REFER = /url\(|src\(|image-set\(|@import/i

/**
 * Replaces the URLs in a style sheet, or in the value of a `style` attribute (CSS Syntax 3). Everything else is kept.
 *
 * @param map also gets the offset of the URL in `css`
 */
export function mapCssUrls(css: string, map: (url: string, loads: CssDirective, offset: number) => string): string {
  if (!MAY_REFER.test(css)) return css
  const tokens = tokenize({ css })
  const functions: string[] = []
  let atRule = ''
  let braces = 0
  let fontFaceEnd = -1
  const mapped = tokens.map((token): CSSToken => {
    if (token[0] === TokenType.AtKeyword) atRule = token[4].value.toLowerCase()
    else if (token[0] === TokenType.Function) functions.push(token[4].value)
    else if (token[0] === TokenType.OpenParen) functions.push('')
    else if (token[0] === TokenType.CloseParen) functions.pop()
    else if (token[0] === TokenType.Semicolon) atRule = ''
    else if (token[0] === TokenType.OpenCurly) {
      if (atRule === 'font-face') fontFaceEnd = braces
      atRule = ''
      braces++
    } else if (token[0] === TokenType.CloseCurly) {
      braces--
      if (braces === fontFaceEnd) fontFaceEnd = -1
    }
    // A namespace is only a name.
    const isUrl =
      atRule !== 'namespace' &&
      (isTokenURL(token) || (isTokenString(token) && (URL_FUNCTION.test(functions.at(-1) ?? '') || isImported())))
    if (!isUrl) return token
    const { value } = token[4]
    const url = map(value, isImported() ? 'style-src' : fontFaceEnd === -1 ? 'img-src' : 'font-src', token[2])
    return url === value ? token : replaceUrl(token, url)
  })
  return stringify(...mapped)

  function isImported(): boolean {
    return atRule === 'import' && functions.every((name) => URL_FUNCTION.test(name))
  }
}

function replaceUrl(token: CSSToken, url: string): CSSToken {
  const quoted = `"${url.replace(/["\\\n]/g, '\\$&')}"`
  const isPlain = !/["'()\\\s]/.test(url)
  const raw = isTokenURL(token) ? `url(${isPlain ? url : quoted})` : isPlain ? token[1][0] + url + token[1][0] : quoted
  return [TokenType.Comment, raw, token[2], token[3], undefined]
}
