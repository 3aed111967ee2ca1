import type { Root } from 'mdast'
import type { TextEdit } from '@/lib/import/body/text-edits'
import { findSmartQuotes } from '@/lib/markdown/plugins/remark-smart-punctuation'
import { visit } from '@/lib/markdown/visit'

const QUOTES = { "'": { open: '‘', close: '’' }, '"': { open: '“', close: '”' } }
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u
/** After an apostrophe: Alice’s, I’m, you’d; we’ll, they’ve, we’re. */
const ENDING = /^(?:[smtd]|ve|ll|re)(?=[\p{P}!-/:-@[-`{-~\s]|$)/u

/**
 * Writes the quotes that the typographer of Hugo sets otherwise than this blog, as it sets them: it takes `'n`, `'t`,
 * `'e` and `'l` for omissions, and leaves a quote straight that closes nothing.
 *
 *     the 'name' of  →  the ’name’ of
 *     a 15" screen   →  a 15\" screen
 */
export function findQuoteEdits(tree: Root, source: string): TextEdit[] {
  if (!/["']/.test(source)) return []
  // Hugo counts through the whole text.
  const open = { "'": 0, '"': 0 }
  const edits: TextEdit[] = []
  visit(tree, (block) => {
    for (const { node, value } of findSmartQuotes(block)) {
      const start = node.position?.start.offset ?? 0
      const written = source.slice(start, node.position?.end.offset)
      for (const { 0: sign, index } of written.matchAll(/["']/g)) {
        const quote = sign === '"' ? '"' : "'"
        const set = setQuote(quote, source, start + index, open) ?? quote
        // Otherwise there is an escape in the text, which this blog keeps too.
        const isPlain = written === node.value
        if (!isPlain || value.charAt(index) === set) continue
        const text = set === quote ? `\\${quote}` : set
        edits.push({ start: start + index, end: start + index + 1, text })
      }
    }
  })
  return edits
}

/** What Hugo’s typographer makes of a quote; undefined if it stays straight. */
function setQuote(quote: '"' | "'", source: string, at: number, open: Record<'"' | "'", number>): string | undefined {
  const before = Array.from(source.slice(Math.max(0, at - 2), at)).at(-1) ?? '\n'
  const line = source.slice(at, source.indexOf('\n', at) + 1 || undefined)
  const rest = line.slice(1)
  const [afterRun = ' '] = Array.from(line.slice(/^(["'])\1*/.exec(line)?.[0].length ?? 1))
  const [spaceBefore, spaceAfter] = [/\s/.test(before), /\s/.test(afterRun)]
  const [markBefore, markAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(afterRun)]
  const canOpen = !spaceAfter && (!markAfter || spaceBefore || markBefore)
  const canClose = !spaceBefore && (!markBefore || spaceAfter || markAfter)
  const { open: opening, close: closing } = QUOTES[quote]
  if (quote === "'") {
    if (canOpen && !canClose && /^\d\ds(?=[\p{P}\s]|$)/u.test(rest)) return closing
    if ((markBefore || spaceBefore) && /^[tenl]/.test(rest)) return closing
    if (/[\p{L}\p{Nd}]/u.test(before) && /^\p{L}/u.test(rest)) return closing
    if (canOpen && !canClose && ENDING.test(rest)) return closing
  }
  if (canOpen && !canClose) {
    open[quote]++
    return opening
  }
  if (quote === "'" && isPossessive(rest)) return closing
  const isFollowedByMark = canOpen && PUNCTUATION.test(rest.charAt(0)) && /^.(?:$|[\p{P}!-/:-@[-`{-~\s])/u.test(rest)
  if (open[quote] === 0 || !canClose || (canOpen && !isFollowedByMark)) return undefined
  open[quote]--
  return closing
}

/** dogs’ tails, doin’. */
function isPossessive(rest: string): boolean {
  return /^\s/.test(rest) || (PUNCTUATION.test(rest.charAt(0)) && rest.length > 1 && !/^.\d/.test(rest))
}
