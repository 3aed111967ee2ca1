import { readTag, type ShortcodeTag } from './shortcode-tag'

/** A part of a body: text as it is, or a shortcode. Offsets are those of the body. */
export type BodyPart = TextPart | Shortcode

type TextPart = { type: 'text'; text: string; start: number }

/** A shortcode, with what is between its tags if it has two. */
export type Shortcode = {
  type: 'shortcode'
  name: string
  /** `%`: what it makes is Markdown; `<`: it is HTML. */
  delimiter: '<' | '%'
  params: ShortcodeParams
  /** `undefined` if it has no closing tag. */
  inner?: BodyPart[]
  /** From the first character of its first tag to behind its last. */
  start: number
  end: number
}

/** By name or by position, which Hugo does not allow to be mixed. */
export type ShortcodeParams = Record<string, string | number | boolean>

/** What Hugo would stop at. The text is left as it is. */
type ShortcodeError = { message: string; at: number }

/**
 * Finds the shortcodes of a body, in code as well, as Hugo does. One that is escaped by the signs of a comment becomes
 * the text `{{< x >}}`. One that Hugo could not read stays text.
 */
export function parseShortcodes(body: string): { parts: BodyPart[]; errors: ShortcodeError[] } {
  const errors: ShortcodeError[] = []
  const stack: { tag?: ShortcodeTag; parts: BodyPart[] }[] = [{ parts: [] }]
  const append = (part: BodyPart) => stack.at(-1)?.parts.push(part)
  // What seemed to be in a shortcode without a closing tag is behind it.
  const closeWithoutInner = (opened: number) => {
    const behind = stack.splice(opened + 1).flatMap(({ tag, parts }): BodyPart[] => {
      if (!tag) return parts
      if (tag.name !== 'highlight') return [toShortcode(tag, undefined, tag.end), ...parts]
      errors.push({ message: 'the shortcode highlight is not closed', at: tag.start })
      return [{ type: 'text', text: body.slice(tag.start, tag.end), start: tag.start }, ...parts]
    })
    stack[opened]?.parts.push(...behind)
  }
  let end = 0
  for (;;) {
    const start = findTag(body, end)
    if (start > end) append({ type: 'text', text: body.slice(end, start), start: end })
    if (start === body.length) break
    const tag = readTag(body, start)
    end = tag.end
    if (tag.type === 'error') {
      errors.push({ message: tag.message, at: tag.at })
      append({ type: 'text', text: body.slice(start, end), start })
    } else if (tag.type === 'escaped') {
      append({ type: 'text', text: tag.text, start })
    } else if (!tag.isClosing) {
      if (tag.isSelfClosing) append(toShortcode(tag, undefined, end))
      else stack.push({ tag, parts: [] })
    } else {
      const opened = stack.findLastIndex((frame) => frame.tag?.name === tag.name)
      if (opened === -1) {
        errors.push({ message: `the shortcode ${tag.name} is closed but not opened`, at: start })
        append({ type: 'text', text: body.slice(start, end), start })
      } else {
        closeWithoutInner(opened)
        const frame = stack.pop()
        if (frame?.tag) append(toShortcode(frame.tag, frame.parts, end))
      }
    }
  }
  closeWithoutInner(0)
  return { parts: stack[0]?.parts ?? [], errors }
}

/** The offset of the next tag, or the end. */
function findTag(body: string, from: number): number {
  const found = /\{\{[<%]/g
  found.lastIndex = from
  return found.exec(body)?.index ?? body.length
}

function toShortcode(tag: ShortcodeTag, inner: BodyPart[] | undefined, end: number): Shortcode {
  const { name, delimiter, params, start } = tag
  return { type: 'shortcode', name, delimiter, params, ...(inner && { inner }), start, end }
}
