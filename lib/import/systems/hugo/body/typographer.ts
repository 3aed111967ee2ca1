import type { QuoteSetter } from '@/lib/import/body/find-quote-edits'

const QUOTES = { "'": { open: '‘', close: '’' }, '"': { open: '“', close: '”' } }
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u
/** After an apostrophe: Alice’s, I’m, you’d; we’ll, they’ve, we’re. */
const ENDING = /^(?:[smtd]|ve|ll|re)(?=[\p{P}!-/:-@[-`{-~\s]|$)/u

/**
 * Creates a function that sets the quotes of a post as the typographer of Hugo does: it takes `'n`, `'t`, `'e` and `'l`
 * for omissions, and leaves a quote straight that closes nothing. It counts through the whole text.
 *
 *     the 'name' of  →  the ’name’ of
 */
export function createQuoteSetter(): QuoteSetter {
  const open = { "'": 0, '"': 0 }
  return ({ source, blockEnd, quotes }) => {
    const text = source.slice(0, blockEnd)
    return new Map(quotes.map(({ sign, at }) => [at, setQuote(sign, text, at, open) ?? sign]))
  }
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
