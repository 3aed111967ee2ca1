import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'

const LEFT_BRACKET = 91
const RIGHT_BRACKET = 93
const LEFT_PARENTHESIS = 40

/** Begins the URL of a wikilink until `resolve-file-links.ts` knows the page: `wikilink:The%20plan#Costs`. */
export const WIKILINK = 'wikilink:'

/**
 * Syntax for links by the name of a page, as in Obsidian. They end on the line where they begin.
 *
 *     [[the-plan]], [[The plan|what they see]], [[the-plan#Costs]], [[#Costs]]
 */
export const wikilinkSyntax: Extension = {
  text: { [LEFT_BRACKET]: { name: 'wikilink', tokenize } satisfies Construct },
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  let isEmpty = true
  return open

  function open(code: Code): State | undefined {
    effects.enter('wikilink')
    effects.consume(code)
    return secondOpening
  }

  function secondOpening(code: Code): State | undefined {
    if (code !== LEFT_BRACKET) return nok(code)
    effects.consume(code)
    return inText
  }

  function inText(code: Code): State | undefined {
    if (code === null || code < -2 || code === LEFT_BRACKET) return nok(code)
    if (code === RIGHT_BRACKET) return isEmpty ? nok(code) : close(code)
    if (code > 32) isEmpty = false
    effects.consume(code)
    return inText
  }

  function close(code: Code): State | undefined {
    effects.consume(code)
    return secondClosing
  }

  function secondClosing(code: Code): State | undefined {
    if (code !== RIGHT_BRACKET) return nok(code)
    effects.consume(code)
    return end
  }

  function end(code: Code): State | undefined {
    // A link whose text is in brackets: [[1]](https://example.org).
    if (code === LEFT_PARENTHESIS || code === LEFT_BRACKET) return nok(code)
    effects.exit('wikilink')
    return ok(code)
  }
}

/** Turns the tokens of `wikilinkSyntax` into links. */
export const wikilinkFromMarkdown: FromMarkdown = {
  enter: {
    wikilink(token) {
      this.enter({ type: 'link', url: '', children: [] }, token)
    },
  },
  exit: {
    wikilink(token) {
      const { target, part, text } = parseWikilink(this.sliceSerialize(token))
      const node = this.stack.at(-1)
      this.exit(token)
      if (node?.type !== 'link') return
      node.url = WIKILINK + encodeURIComponent(target) + (part && `#${encodeURIComponent(part)}`)
      node.children = [{ type: 'text', value: text, ...(node.position && { position: node.position }) }]
    },
  },
}

/** `[[the-plan#Costs|what they see]]` → its parts. In a table the bar is written as `\|`. */
function parseWikilink(source: string): { target: string; part: string; text: string } {
  const [, written = '', label = ''] = /^([^|]*?)\\?(?:\|(.*))?$/s.exec(source.slice(2, -2)) ?? []
  const [, target = '', part = ''] = /^([^#]*)#?(.*)$/s.exec(written) ?? []
  const name = target.trim() || part.trim()
  return { target: target.trim(), part: part.trim(), text: label.trim() || name }
}

/** The name and the part in the URL of a wikilink. */
export function readWikilink(url: string): { name: string; part: string } {
  const [name = '', part = ''] = url.slice(WIKILINK.length).split('#').map(decode)
  return { name, part }
}

/** A URL as its author wrote it: `wikilink:The%20plan` → `[[The plan]]` */
export function toWritten(url: string): string {
  if (!url.startsWith(WIKILINK)) return url
  const { name, part } = readWikilink(url)
  return `[[${name}${part && `#${part}`}]]`
}

/** An author may have written such a URL by hand, with anything in it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
