/** A shortcode in a text: `[name a="b" c]inner[/name]`. */
export type Shortcode = {
  name: string
  /** By name in lower case; those without one by `0`, `1` … */
  attributes: Record<string, string>
  /** The text between its tags; absent without a tag at its end. */
  inner?: string
}

const TAG = /\[(\[?)([a-z][\w-]*)((?:\s+(?:[^\]"']|"[^"]*"|'[^']*')*)|=(?:[^\]"']|"[^"]*"|'[^']*')*)?(\/?)\](\]?)/gi
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g

/** Those that have neither attributes nor an end, and that nobody means as text. */
const ALONE =
  /^(gallery|playlist|audio|video|embed|caption|wp_caption|contact-form.*|toc|ez-toc|woocommerce_.*|\w+_\w+)$/i

/**
 * Replaces the shortcodes of a text. WordPress replaces those that it has a plugin for; without knowing that, a word in
 * brackets is one if it has an attribute with a value, or a tag that ends it. `[[name]]` is how one is written as text.
 *
 * @param render what it becomes; `undefined` if it is text
 */
export function replaceShortcodes(text: string, render: (shortcode: Shortcode) => string | undefined): string {
  let result = ''
  let last = 0
  const tag = new RegExp(TAG)
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const { 0: all, 1: opened = '', 2: name = '', 3: written = '', 4: slash = '', 5: closed = '', index } = match
    if (opened !== '' && closed !== '') {
      result += text.slice(last, index) + all.slice(1, -1)
      last = tag.lastIndex
      continue
    }
    const start = index + opened.length
    const end = start + all.length - opened.length - closed.length
    const attributes = parseAttributes(written)
    const close = slash === '' ? findEnd(text, name, end) : undefined
    const hasValue = Object.keys(attributes).some((key) => !/^\d+$/.test(key))
    if (close === undefined && !hasValue && !ALONE.test(name)) continue
    const inner = close === undefined ? undefined : text.slice(end, close.start)
    const rendered = render({ name, attributes, ...(inner !== undefined && { inner }) })
    if (rendered === undefined) continue
    result += text.slice(last, start) + rendered
    last = close?.end ?? end
    tag.lastIndex = last
  }
  return result + text.slice(last)
}

/** The next tag that ends a shortcode; WordPress knows none within another of the same name. */
function findEnd(text: string, name: string, from: number): { start: number; end: number } | undefined {
  const end = `[/${name}]`
  const start = text.indexOf(end, from)
  return start === -1 ? undefined : { start, end: start + end.length }
}

function parseAttributes(written: string): Shortcode['attributes'] {
  const attributes: Shortcode['attributes'] = {}
  let position = 0
  // The editor of old wrote these instead of quotes.
  const text = written.replace(/&#822[01];|[“”]|&quot;/g, '"').replace(/^=/, ' ')
  for (const [, name, double, single, bare, ...others] of text.matchAll(ATTRIBUTE)) {
    if (name !== undefined) attributes[name.toLowerCase()] = double ?? single ?? bare ?? ''
    else attributes[position++] = others.find((value) => value !== undefined) ?? ''
  }
  return attributes
}
