import { joinWords } from '@/lib/text/words'
import { findPhrase, type Range, type Words } from './matching'

const SENTENCE_END = /[.!?:;…。！？]["'”’)»」]*$/u
/** `.NET` begins, and `C++` and `C#` end, with a sign of their own. */
const LEADING_PUNCTUATION = /^(?:\.{2,}|\.(?!\p{L})|[^\p{L}\p{N}.])+/u
const TRAILING_PUNCTUATION = /[^\p{L}\p{M}\p{N}+#]+$/u

/** A phrase of at least this length is named by its two ends, since it may continue in the next paragraph. */
const LONG_PHRASE = 8
const WORDS_AT_EACH_END = 4

/** Fewer words may occur anywhere on a page, so the directive also has their context. */
const MIN_UNIQUE_WORDS = 3
const CONTEXT_WORDS = 2

/**
 * Creates the value of a text directive, with which a link makes the browser highlight words of a page:
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 *
 * Pagefind ends every block with a full stop, even where the page has none. So no directive goes beyond one.
 *
 * @param range the words to highlight
 * @param headings all headings of the page: the browser highlights the first occurrence, which may be in the table of
 *   contents
 * @returns `undefined` if no directive would be unambiguous
 */
export function textDirective({ shown, plain }: Words, [from, to]: Range, headings: Words[]): string | undefined {
  const isUnique = to - from >= MIN_UNIQUE_WORDS
  const [prefix, suffix] = isUnique ? [[], []] : getContext(shown, [from, to])
  if (!isUnique && prefix.length + suffix.length === 0) return undefined
  const named = plain.slice(from - prefix.length, to + suffix.length).filter(Boolean)
  if (headings.some((heading) => findPhrase(heading, named, [0, heading.plain.length]))) return undefined

  const getText = (start: number, end: number) =>
    joinWords(shown.slice(start, end)).replace(LEADING_PUNCTUATION, '').replace(TRAILING_PUNCTUATION, '')
  if (to - from >= LONG_PHRASE) {
    return encode(getText(from, from + WORDS_AT_EACH_END), getText(to - WORDS_AT_EACH_END, to))
  }
  if (isUnique) return encode(getText(from, to))
  // Punctuation between the words and their context has to be the same as on the page.
  const words = joinWords(shown.slice(from, to))
  const text = endsSentence(shown[to - 1]) ? words.replace(TRAILING_PUNCTUATION, '') : words
  return [
    ...(prefix.length > 0 ? [`${encode(joinWords(prefix))}-`] : []),
    encode(text),
    ...(suffix.length > 0 ? [`-${encode(joinWords(suffix).replace(TRAILING_PUNCTUATION, ''))}`] : []),
  ].join(',')
}

/** The words before and after a range, within the same sentence. */
function getContext(shown: string[], [from, to]: Range): [before: string[], after: string[]] {
  const before = shown.slice(Math.max(0, from - CONTEXT_WORDS), from)
  const after = endsSentence(shown[to - 1]) ? [] : shown.slice(to, to + CONTEXT_WORDS)
  const end = after.findIndex(endsSentence)
  return [before.slice(before.findLastIndex(endsSentence) + 1), end < 0 ? after : after.slice(0, end + 1)]
}

function endsSentence(word = ''): boolean {
  return SENTENCE_END.test(word)
}

/** Also encodes hyphens, which are part of the syntax of directives. */
function encode(...texts: string[]): string {
  return texts.map((text) => encodeURIComponent(text).replaceAll('-', '%2D')).join(',')
}
