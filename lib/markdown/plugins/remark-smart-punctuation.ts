import type { Nodes, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { getQuotationMarks, type QuotationMarks } from '@/lib/language/quotation-marks'
import { visit } from '@/lib/markdown/visit'
import { isWrittenWithoutSpaces } from '@/lib/text/words'

/** Nodes that act as words towards their neighbours. */
const WORDS = ['inlineCode', 'verbatim', 'formula', 'image', 'imageReference']
const APOSTROPHE = '’'
const DEFAULT_LANGUAGE = 'en'
const BLOCKS = ['paragraph', 'heading', 'tableCell', 'caption', 'defListTerm']

/**
 * Replaces straight quotes, hyphens and dots with typographic ones, as Kramdown, Goldmark and SmartyPants do.
 *
 *     "It's" -- he said --- 'so...'   →   “It’s” – he said — ‘so…’
 *     "Ja" in a German text           →   „Ja“
 *
 * Whether a quote opens or closes depends on its neighbours within the paragraph, heading or cell, across emphasis and
 * links.
 */
export function remarkSmartPunctuation() {
  return (tree: Root, { data: { language } }: VFile) => {
    visit(tree, (block) => {
      for (const { node, value } of findSmartQuotes(block, language)) node.value = smartenDashesAndEllipses(value)
    })
  }
}

/**
 * Sets the quotes of a paragraph, a heading or a cell.
 *
 * @param language BCP 47
 * @returns its texts, each with the text that it has then, which in English is as long; none if there is nothing to set,
 *   or the node is no such block
 */
export function findSmartQuotes(block: Nodes, language = DEFAULT_LANGUAGE): { node: Text; value: string }[] {
  if (!BLOCKS.includes(block.type)) return []
  const pieces: { node?: Text; value: string }[] = []
  visit(block, (node) => {
    if (node.type === 'text') pieces.push({ node, value: node.value })
    else if (WORDS.includes(node.type)) pieces.push({ value: 'x' })
    else if (node.type === 'break') pieces.push({ value: '\n' })
  })
  const text = pieces.map(({ value }) => value).join('')
  if (!/["'.-]/.test(text)) return []
  const quotes = findQuotes(text, getQuotationMarks(language))
  let start = 0
  return pieces.flatMap(({ node, value }) => {
    start += value.length
    return node ? { node, value: replaceQuotes(value, start - value.length, quotes) } : []
  })
}

/**
 * Applies smart punctuation to a plain text, such as a caption.
 *
 * @param language BCP 47
 */
export function smartenPunctuation(text: string, language = DEFAULT_LANGUAGE): string {
  return smartenDashesAndEllipses(replaceQuotes(text, 0, findQuotes(text, getQuotationMarks(language))))
}

/** @param start the offset of a part within the text whose quotes have been found */
function replaceQuotes(part: string, start: number, quotes: ReadonlyMap<number, string>): string {
  return part.replace(/["']/g, (straight, offset: number) => quotes.get(start + offset) ?? straight)
}

/** The ’90s, ’tis, rock ’n’ roll, and what a space or a mark has come before: Ada ’s. The letter may be in quotes: ‘s’. */
const OMISSION =
  /(?<![\p{L}\p{N}])'(?=\d\ds?(?![\p{L}\p{N}])|(tis|twas|til|em|n)(?![\p{L}\p{N}])|(s|ll|ve|re)(?=\s|$|[.,;:!?)]))/giu
const BEFORE_OPENING = /^$|[\s<\p{Ps}\p{Pi}\p{Pd}/¿¡]/u
/** Two full stops begin an ellipsis. */
const AFTER_CLOSING = /^(?!\.\.)[\p{Pe}\p{Pf}.,;:!?]/u
const WORD = /[\p{L}\p{M}\p{N}]/u

/** Finds what each straight quote of a text is replaced with, by its offset. */
function findQuotes(text: string, marks: QuotationMarks): Map<number, string> {
  const quotes = new Map<number, string>()
  const isOpen = { '"': false, "'": false }
  let afterOpening = Number.NaN
  for (const { index } of text.matchAll(OMISSION)) quotes.set(index, APOSTROPHE)
  const whole = text.replace(OMISSION, APOSTROPHE)
  for (const { 0: match, index: offset } of whole.matchAll(/["']/g)) {
    const quote = match === '"' ? '"' : "'"
    const before =
      offset === afterOpening ? '' : (Array.from(whole.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '')
    const after = whole.slice(offset + 1, offset + 3)
    if (quote === "'" && isWithinWord(before, after)) {
      quotes.set(offset, APOSTROPHE)
      continue
    }
    const wasOpen = isOpen[quote]
    isOpen[quote] = isOpening(before, after, wasOpen)
    if (isOpen[quote]) afterOpening = offset + 1
    const [open, close] = quote === '"' ? marks.double : marks.single
    // One that closes nothing is an apostrophe: the boys’ room.
    quotes.set(offset, isOpen[quote] ? open : quote === "'" && !wasOpen ? APOSTROPHE : close)
  }
  return quotes
}

function isWithinWord(before: string, after: string): boolean {
  return WORD.test(before) && WORD.test(after.charAt(0)) && !isWithoutSpaces(before, after)
}

/**
 * Whether a quote opens a quotation.
 *
 * @param before the character before it; '' at the start and after a quote that opens
 * @param after the two characters after it
 * @param isOpen whether a quotation is open: this decides where there is no space on either side
 */
function isOpening(before: string, after: string, isOpen: boolean): boolean {
  if (/^$|^\s/.test(after)) return false
  if (BEFORE_OPENING.test(before)) return true
  if (isWithoutSpaces(before, after)) return !isOpen
  return !isOpen && !WORD.test(before) && !AFTER_CLOSING.test(after)
}

/** Whether a quote is next to a script that is written without spaces between words. */
function isWithoutSpaces(before: string, after: string): boolean {
  return isWrittenWithoutSpaces(before) || isWrittenWithoutSpaces(Array.from(after)[0])
}

function smartenDashesAndEllipses(text: string): string {
  return text
    .replace(/(?<!-)-{2,3}(?!-)/g, (hyphens) => (hyphens.length === 2 ? '–' : '—'))
    .replace(/\.\.\.|\. \. \./g, '…')
}
