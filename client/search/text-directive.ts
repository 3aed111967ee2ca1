import { joinWords } from '@/lib/text/words'
import { findPhrase, type Range, type Words } from './matching'

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
 * @param headings of the page: a browser marks the first place it finds, which may be in the table of contents
 * @returns nothing where there is no telling which of many are meant
 */
export function textDirective({ shown, plain }: Words, [from, to]: Range, headings: Words[]): string | undefined {
  const isTelling = to - from >= TELLING
  const [prefix, suffix] = isTelling ? [[], []] : wordsBeside(shown, [from, to])
  if (!isTelling && prefix.length + suffix.length === 0) return undefined
  const stretch = plain.slice(from - prefix.length, to + suffix.length).filter(Boolean)
  if (headings.some((heading) => findPhrase(heading, stretch, [0, heading.plain.length]))) return undefined

  const text = (start: number, end: number) =>
    joinWords(shown.slice(start, end)).replace(AT_START, '').replace(AT_END, '')
  if (to - from >= LONG_PHRASE) {
    return directive(text(from, from + WORDS_AT_EITHER_END), text(to - WORDS_AT_EITHER_END, to))
  }
  if (isTelling) return directive(text(from, to))
  // Other punctuation stands between the words and those beside them, on the page as well.
  const words = joinWords(shown.slice(from, to))
  const named = endsASentence(shown[to - 1]) ? words.replace(AT_END, '') : words
  return [
    ...(prefix.length > 0 ? [`${directive(joinWords(prefix))}-`] : []),
    directive(named),
    ...(suffix.length > 0 ? [`-${directive(joinWords(suffix).replace(AT_END, ''))}`] : []),
  ].join(',')
}

/** The words before some and those behind, in the same sentence. */
function wordsBeside(shown: string[], [from, to]: Range): [before: string[], after: string[]] {
  const before = shown.slice(Math.max(0, from - WORDS_BESIDE), from)
  const after = endsASentence(shown[to - 1]) ? [] : shown.slice(to, to + WORDS_BESIDE)
  const end = after.findIndex(endsASentence)
  return [before.slice(before.findLastIndex(endsASentence) + 1), end < 0 ? after : after.slice(0, end + 1)]
}

function endsASentence(word = ''): boolean {
  return ENDS_A_SENTENCE.test(word)
}

/** A hyphen is a sign of the language of directives. */
function directive(...texts: string[]): string {
  return texts.map((text) => encodeURIComponent(text).replaceAll('-', '%2D')).join(',')
}
