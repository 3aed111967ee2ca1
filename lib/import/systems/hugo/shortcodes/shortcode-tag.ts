import type { ShortcodeParams } from './shortcode-tree'

/** `{{< figure src="a.png" >}}` */
export type ShortcodeTag = {
  type: 'tag'
  name: string
  delimiter: '<' | '%'
  params: ShortcodeParams
  isClosing: boolean
  /** `{{< x />}}` */
  isSelfClosing: boolean
  start: number
  end: number
}

/** An escaped tag, with the text that Hugo shows. */
type EscapedTag = { type: 'escaped'; text: string; end: number }

/** What cannot be read, with the place of the mistake. Only its first characters are taken for it. */
type BrokenTag = { type: 'error'; message: string; at: number; end: number }

const NAME = /[\p{L}\p{N}_-][\p{L}\p{N}_/.-]*/uy
const KEY = /[\p{L}\p{N}_-]+=\s*/uy

/** Reads the tag that begins with `{{<` or `{{%` at an offset. */
export function readTag(body: string, start: number): ShortcodeTag | EscapedTag | BrokenTag {
  const delimiter = body[start + 2] === '%' ? '%' : '<'
  const close = delimiter === '%' ? '%}}' : '>}}'
  const fail = (message: string, at = start): BrokenTag => ({ type: 'error', message, at, end: start + 3 })

  if (body.startsWith('/*', start + 3)) {
    const end = body.indexOf(`*/${close}`, start + 5)
    if (end === -1) return fail('the comment of a shortcode is not closed')
    const text = `{{${delimiter}${body.slice(start + 5, end)}${close}`
    return { type: 'escaped', text, end: end + 2 + close.length }
  }

  let at = skipSpace(body, start + 3)
  const isClosing = body[at] === '/'
  if (isClosing) at = skipSpace(body, at + 1)
  const name = match(NAME, body, at)
  if (name === undefined) return fail('a shortcode has no name', at)
  at += name.length

  const params: ShortcodeParams = {}
  let position = 0
  const readValue = (): string | number | boolean | BrokenTag => {
    const quote = body[at]
    if (quote === '"' || quote === '`') {
      const value = readQuoted(body, at)
      if (value === undefined) return fail(`a quotation mark of the shortcode ${name} is not closed`, at)
      at = value.end
      return value.text
    }
    const text = readBare(body, at, close)
    if (text === '')
      return fail(`the shortcode ${name} has ${body.slice(at, at + 1) || 'no end'} in its parameters`, at)
    at += text.length
    return toValue(text)
  }

  for (;;) {
    at = skipSpace(body, at)
    if (at >= body.length) return fail(`the shortcode ${name} has no end`)
    const isSelfClosing = body.startsWith(`/${close}`, at)
    if (isSelfClosing || body.startsWith(close, at)) {
      const end = at + close.length + Number(isSelfClosing)
      return { type: 'tag', name, delimiter, params, isClosing, isSelfClosing, start, end }
    }
    const from = at
    const key = match(KEY, body, at)
    if (key !== undefined) at += key.length
    const value = readValue()
    if (typeof value === 'object') return value
    const hasBoth = key === undefined ? Object.keys(params).length > position : position > 0
    if (hasBoth) return fail(`the shortcode ${name} has parameters with and without a name`, from)
    params[key?.replace(/=\s*$/, '') ?? String(position++)] = value
  }
}

function skipSpace(body: string, at: number): number {
  return at + (match(/\s*/y, body, at)?.length ?? 0)
}

function match(pattern: RegExp, body: string, at: number): string | undefined {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = at
  return sticky.exec(body)?.[0]
}

/** A value in double quotes ends on its line; `\"` is a quote in it. One in back quotes is taken as it is. */
function readQuoted(body: string, at: number): { text: string; end: number } | undefined {
  const pattern = body[at] === '`' ? /`([^`]*)`/y : /"((?:[^"\\\n]|\\.)*)"/y
  pattern.lastIndex = at
  const found = pattern.exec(body)
  if (!found) return undefined
  const [all, value = ''] = found
  return { text: body[at] === '`' ? value : value.replace(/\\(["\\])/g, '$1'), end: at + all.length }
}

/** A value without quotes, up to a space or the end of the tag. */
function readBare(body: string, at: number, close: string): string {
  let end = at
  while (end < body.length && !/[\s"`]/.test(body.charAt(end))) {
    if (body.startsWith(close, end) || body.startsWith(`/${close}`, end)) break
    end++
  }
  return body.slice(at, end)
}

function toValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text
}
