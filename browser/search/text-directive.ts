import { joinWords } from '@/lib/search/words'
import type { Range, Words } from './matching'

const ENDS_A_SENTENCE = /[.!?:;…。！？]["'”’)»」]*$/u
const AT_START = /^[^\p{L}\p{N}]+/u
const AT_END = /[^\p{L}\p{N}]+$/u

/** A phrase of so many words is found by its two ends, as what stands between may be in another paragraph. */
const LONG_PHRASE = 8
const WORDS_AT_EITHER_END = 4

/** Fewer words than these may stand anywhere on a page; the words next to them tell which are meant. */
const TELLING = 3
const WORDS_BESIDE = 2

/**
 * Names words of a page so that the browser marks them there:
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 *
 * Pagefind ends every block with a full stop, also where the page has none. So no words are named across one.
 *
 * @param range what to mark
 * @returns nothing where there is no telling which of many are meant
 */
export function textDirective({ shown }: Words, [from, to]: Range): string | undefined {
  const text = (start: number, end: number) =>
    joinWords(shown.slice(start, end)).replace(AT_START, '').replace(AT_END, '')
  if (to - from >= LONG_PHRASE) {
    return directive(text(from, from + WORDS_AT_EITHER_END), text(to - WORDS_AT_EITHER_END, to))
  }
  if (to - from >= TELLING) return directive(text(from, to))
  const before = shown.slice(Math.max(0, from - WORDS_BESIDE), from)
  const after = shown.slice(to, to + WORDS_BESIDE)
  const prefix = before.slice(before.findLastIndex(endsASentence) + 1)
  const end = after.findIndex(endsASentence)
  const isEnd = endsASentence(shown[to - 1])
  const suffix = isEnd ? [] : after.slice(0, end < 0 ? after.length : end + 1)
  if (prefix.length + suffix.length === 0) return undefined
  // Other punctuation stands between the words and those beside them, on the page as well.
  const words = isEnd ? joinWords(shown.slice(from, to)).replace(AT_END, '') : joinWords(shown.slice(from, to))
  return [
    ...(prefix.length > 0 ? [`${directive(joinWords(prefix))}-`] : []),
    directive(words),
    ...(suffix.length > 0 ? [`-${directive(joinWords(suffix).replace(AT_END, ''))}`] : []),
  ].join(',')
}

function endsASentence(word = ''): boolean {
  return ENDS_A_SENTENCE.test(word)
}

/** A hyphen is a sign of the language of directives. */
function directive(...texts: string[]): string {
  return texts.map((text) => encodeURIComponent(text).replaceAll('-', '%2D')).join(',')
}
