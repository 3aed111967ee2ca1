import { hasSign } from '@/lib/text/words'
import { createExcerpt, toTextRuns } from './excerpt'
import { findPhrase, getMatchedWords, type Range, type SearchTerms, splitWords, type Words } from './matching'
import type { Fragment } from './pagefind'
import type { ResultTarget, SearchResult, TextRun } from './search-protocol'
import { textDirective } from './text-directive'

const MAX_SECTIONS = 3
/** In a link: the browser highlights each of them. */
const MAX_DIRECTIVES = 4

export type RankedResult = {
  result: SearchResult
  /** How many of the search words the page has. */
  matched: number
  /** Whether the page has every search word with a sign, such as C++. Pagefind also finds 3.10 for 3.1. */
  hasSigns: boolean
  /** Whether the page has the words of the search as a phrase. */
  hasPhrase: boolean
  /** Whether the page has all words, as a phrase, and in its title, see `compareRanks`. */
  rank: Rank
}

/** What makes a result better than another, the most important first. Higher is better. */
type Rank = number[]

/** Compares two ranks for sorting, best first. The first number in which they differ decides. */
export function compareRanks(a: Rank, b: Rank): number {
  const differences = a.map((value, index) => (b[index] ?? 0) - value)
  return differences.find((difference) => difference !== 0) ?? 0
}

/** A part of a page: the introduction before its first heading, or a section. */
type Part = {
  range: Range
  heading?: { id: string; text: string; words: number }
  /** The indexes of the words that match. */
  matches: number[]
  phrase: Range | undefined
  matched: Set<string>
}

/**
 * Creates a search result from a page that Pagefind found.
 *
 * @param base the base path of the site, with a trailing slash
 */
export function createRankedResult(fragment: Fragment, terms: SearchTerms, base: string): RankedResult {
  const words = splitWords(fragment.content)
  const title = splitWords(fragment.meta.title)
  const href = base + fragment.url.replace(/^\//, '')
  const isMatch = (plain = '') => getMatchedWords(plain, terms.words).length > 0
  const matchedInTitle = new Set(title.plain.flatMap((word) => getMatchedWords(word, terms.words)))
  const hasTitlePhrase = findPhrase(title, terms.phrase, [0, title.shown.length]) !== undefined
  const parts = splitParts(fragment, words, terms)
  const [intro, ...sections] = parts
  const matchingSections = sections.filter(({ matched }) => matched.size > 0).sort(compareParts)
  const [bestSection] = matchingSections
  const isInSection = bestSection !== undefined && !hasTitlePhrase && (!intro || compareParts(bestSection, intro) < 0)
  const headings = sections.map(({ heading }) => splitWords(heading?.text ?? ''))
  const createHref = (part: Part) => createPartHref(href, part, words, headings)
  const { lang, state } = fragment.meta
  const result = {
    title: toTextRuns(title.shown, (index) => isMatch(title.plain[index])),
    ...(lang && { language: lang }),
    ...(state && { state }),
    page: { href: intro ? createHref(intro) : href, excerpt: createPartExcerpt(intro, words) },
    sections: matchingSections
      .slice(0, MAX_SECTIONS)
      .map((part) => createSectionTarget(part, words, createHref(part), isMatch)),
    isInSection,
  }
  const hasPhrase = hasTitlePhrase || parts.some(({ phrase }) => phrase !== undefined)
  const matchedWords = new Set([...matchedInTitle, ...parts.flatMap(({ matched }) => [...matched])])
  // The first letters of its last word, which a reader is still typing, may be too few to match by themselves.
  const matched = hasPhrase ? new Set(terms.words).size : matchedWords.size
  return {
    result,
    matched,
    hasSigns: terms.words.every((word) => !hasSign(word) || matchedWords.has(word)),
    hasPhrase,
    rank: [matched, Number(hasPhrase), Number(hasTitlePhrase)],
  }
}

/** The introduction, which may be empty, then all sections in order. */
function splitParts({ anchors, weighted_locations }: Fragment, words: Words, terms: SearchTerms): Part[] {
  const headings = anchors
    .filter(({ element, id, text }) => /^h[1-6]$/.test(element) && id !== '' && text.trim() !== '')
    .sort((a, b) => a.location - b.location)
  const allMatches = weighted_locations
    .map(({ location }) => location)
    .filter((index) => getMatchedWords(words.plain[index] ?? '', terms.words).length > 0)
    .sort((a, b) => a - b)
  const starts = headings.map(({ location }) => location)
  return [undefined, ...headings].map((heading, index) => {
    const range: Range = [starts[index - 1] ?? 0, starts[index] ?? words.shown.length]
    const phrase = terms.phrase.length > 1 ? findPhrase(words, terms.phrase, range) : undefined
    const matches = phrase ? toIndexes(phrase) : allMatches.filter((index) => index >= range[0] && index < range[1])
    const matched = new Set(matches.flatMap((index) => getMatchedWords(words.plain[index] ?? '', terms.words)))
    const part = { range, matches, phrase, matched }
    return heading
      ? {
          ...part,
          heading: { id: heading.id, text: heading.text, words: splitWords(heading.text.trim()).shown.length },
        }
      : part
  })
}

/** Best first; equally good parts stay in the order of the page. */
function compareParts(a: Part, b: Part): number {
  return compareRanks(getRank(a), getRank(b))
}

/** The phrase counts most, then the number of different words, then matches in the heading, then all matches. */
function getRank({ phrase, matched, matches, heading, range }: Part): Rank {
  const inHeading = heading ? matches.filter((index) => index < range[0] + heading.words).length : 0
  return [phrase ? 1 : 0, matched.size, inHeading, matches.length]
}

function createSectionTarget(part: Part, words: Words, href: string, isMatch: (plain?: string) => boolean) {
  const heading = splitWords(part.heading?.text.trim() ?? '')
  return {
    heading: toTextRuns(heading.shown, (index) => isMatch(heading.plain[index])),
    href,
    excerpt: createPartExcerpt(part, words),
  } satisfies ResultTarget & { heading: TextRun[] }
}

/** Without the heading, which is displayed above the excerpt. */
function createPartExcerpt(part: Part | undefined, words: Words): TextRun[] {
  if (!part) return []
  const start = part.range[0] + (part.heading?.words ?? 0)
  const matches = part.matches.filter((index) => index >= start)
  return createExcerpt(words, matches, [start, part.range[1]])
}

/** The URL of a part, with text directives for the matches outside its heading. */
function createPartHref(href: string, { range, heading, matches, phrase }: Part, words: Words, headings: Words[]) {
  const start = range[0] + (heading?.words ?? 0)
  const firstIndexes = new Map<string, number>()
  for (const index of matches) {
    const word = words.plain[index] ?? ''
    if (index >= start && !firstIndexes.has(word)) firstIndexes.set(word, index)
  }
  const longest = [...firstIndexes].sort(([a], [b]) => b.length - a.length).slice(0, MAX_DIRECTIVES)
  const indexes = longest.map(([, index]) => index).sort((a, b) => a - b)
  const ranges = phrase && phrase[0] >= start ? [phrase] : indexes.map((index): Range => [index, index + 1])
  const directives = ranges
    .flatMap((range) => textDirective(words, range, headings) ?? [])
    .map((directive) => `text=${directive}`)
  const fragment = encodeURIComponent(heading?.id ?? '')
  if (directives.length > 0) return `${href}#${fragment}:~:${directives.join('&')}`
  return fragment === '' ? href : `${href}#${fragment}`
}

function toIndexes([from, to]: Range): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
