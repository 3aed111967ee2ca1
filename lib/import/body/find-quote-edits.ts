import type { Nodes, Text } from 'mdast'
import { VFile } from 'vfile'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { findSmartQuotes } from '@/lib/markdown/plugins/remark-smart-punctuation'
import { remarkVerbatim } from '@/lib/markdown/plugins/remark-verbatim'
import { visit } from '@/lib/markdown/visit'
import type { TextEdit } from '@/lib/text/text-edits'

/** A text in a paragraph, a heading or a cell. Offsets are those of the source. */
export type QuotedText = {
  source: string
  start: number
  end: number
  /** Where the paragraph ends. */
  blockEnd: number
  /** Whether it is the first text of a line that is not the first of its paragraph. */
  isAfterBreak: boolean
  /** The straight quotes that are not escaped. */
  quotes: { sign: '"' | "'"; at: number }[]
}

/** What a program makes of the quotes of a text, by their offsets; one without an entry stays straight. */
export type QuoteSetter = (text: QuotedText) => Map<number, string>

/** Lists of attributes, what is escaped, and quotes. */
const SIGN = /\{[#:.][^{}\n]*\}|\\[\s\S]|&#?\w+;|["']/g

/**
 * Writes the quotes of paragraphs in which another program sets one differently from this blog in English, as it sets
 * them.
 *
 *     get on 'em   →   get on ‘em
 *     a 15" screen →   a 15\" screen
 *
 * @param setQuotes is called with every text that has quotes, in the order of the source
 */
export function findQuoteEdits(source: string, setQuotes: QuoteSetter): TextEdit[] {
  if (!/["']/.test(source)) return []
  const tree = parseMarkdown(source)
  remarkVerbatim()(tree, new VFile(source))
  const edits: TextEdit[] = []
  visit(tree, (block) => {
    const blockEnd = block.position?.end.offset ?? source.length
    const afterBreaks = findTextsAfterBreaks(block)
    const ofBlock: TextEdit[] = []
    let isSame = true
    for (const { node, value } of findSmartQuotes(block)) {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
      const quotes = findQuotes(source.slice(start, end)).map(({ sign, at }) => ({ sign, at: start + at }))
      const own = findQuotes(node.value).map(({ at }) => value.charAt(at))
      // An extension has changed the text.
      if (quotes.length === 0 || quotes.length !== own.length) continue
      const isAfterBreak = afterBreaks.has(node)
      const set = setQuotes({ source, start, end, blockEnd, isAfterBreak, quotes })
      for (const [index, { sign, at }] of quotes.entries()) {
        const text = set.get(at) ?? sign
        if (text !== own[index]) isSame = false
        ofBlock.push({ start: at, end: at + 1, text: text === sign ? `\\${sign}` : text })
      }
    }
    // One that is written has an effect on those after it.
    if (!isSame) edits.push(...ofBlock)
  })
  return edits
}

function findQuotes(text: string): QuotedText['quotes'] {
  return [...text.matchAll(SIGN)].flatMap(({ 0: sign, index }) =>
    sign === '"' || sign === "'" ? [{ sign, at: index } as const] : [],
  )
}

function findTextsAfterBreaks(block: Nodes): ReadonlySet<Text> {
  const texts = new Set<Text>()
  let isAfterBreak = false
  visit(block, (node) => {
    if (node.type === 'text' && isAfterBreak) texts.add(node)
    if (!('children' in node)) isAfterBreak = node.type === 'break'
  })
  return texts
}
