import type { Found, FoundPage, Piece } from './answer'
import { excerptOf, piecesOf } from './excerpt'
import { answeredBy, findPhrase, type Range, type Wanted, type Words, wordsIn } from './matching'
import type { Fragment } from './pagefind'
import { textDirective } from './text-directive'

const SECTIONS_SHOWN = 3
/** More make no better a link. */
const MARKS_IN_LINK = 4

export type RankedPage = {
  page: FoundPage
  /** How many of the words that were searched for the page has. */
  answered: number
  /** Whether the words stand somewhere as they were typed. */
  hasPhrase: boolean
  /** Higher where the words stand together, and in the title. */
  rank: number
}

/** A part of a page: what stands before its first heading, or a section. */
type Part = {
  range: Range
  heading?: { id: string; text: string; words: number }
  /** Places of the words that were searched for. */
  marked: number[]
  phrase: Range | undefined
  /** Those of the words that were searched for that it has. */
  answered: Set<string>
}

/**
 * A page as Pagefind found it → as readers see it.
 *
 * @param base the path below which the site lives, with a slash at its end
 */
export function foundPage(fragment: Fragment, wanted: Wanted, base: string): RankedPage {
  const words = wordsIn(fragment.content)
  const title = wordsIn(fragment.meta.title)
  const href = base + fragment.url.replace(/^\//, '')
  const isAnswer = (plain = '') => answeredBy(plain, wanted.words).length > 0
  const inTitle = new Set(title.plain.flatMap((word) => answeredBy(word, wanted.words)))
  const hasTitlePhrase = findPhrase(title, wanted.phrase, [0, title.shown.length]) !== undefined
  const parts = partsOf(fragment, words, wanted)
  const [opening, ...sections] = parts
  const best = sections.filter(({ answered }) => answered.size > 0).sort(byWorth)
  const [first] = best
  const isInSection = first !== undefined && !hasTitlePhrase && isBetter(first, opening, inTitle.size)
  const headings = sections.map(({ heading }) => wordsIn(heading?.text ?? ''))
  const link = (part: Part) => linkTo(href, part, words, headings)
  const { state } = fragment.meta
  const page = {
    title: piecesOf(title.shown, (index) => isAnswer(title.plain[index])),
    language: fragment.meta.lang,
    ...(state && { state }),
    whole: { href: opening ? link(opening) : href, excerpt: excerptOfPart(opening, words) },
    sections: best.slice(0, SECTIONS_SHOWN).map((part) => foundSection(part, words, link(part), isAnswer)),
    isInSection,
  }
  const hasPhrase = hasTitlePhrase || parts.some(({ phrase }) => phrase !== undefined)
  const answered = new Set([...inTitle, ...parts.flatMap(({ answered }) => [...answered])]).size
  const inTitleAlone = inTitle.size === new Set(wanted.words).size
  return {
    page,
    answered,
    hasPhrase,
    rank: answered * 8 + (hasPhrase ? 4 : 0) + (hasTitlePhrase ? 2 : 0) + (inTitleAlone ? 1 : 0),
  }
}

function partsOf({ anchors, weighted_locations }: Fragment, words: Words, wanted: Wanted): Part[] {
  const headings = anchors
    .filter(({ element, id, text }) => /^h[1-6]$/.test(element) && id !== '' && text.trim() !== '')
    .sort((one, other) => one.location - other.location)
  const places = weighted_locations
    .map(({ location }) => location)
    .filter((place) => answeredBy(words.plain[place] ?? '', wanted.words).length > 0)
    .sort((one, other) => one - other)
  const starts = headings.map(({ location }) => location)
  return [undefined, ...headings].map((heading, index) => {
    const range: Range = [starts[index - 1] ?? 0, starts[index] ?? words.shown.length]
    const phrase = wanted.phrase.length > 1 ? findPhrase(words, wanted.phrase, range) : undefined
    const marked = phrase ? fromTo(phrase) : places.filter((place) => place >= range[0] && place < range[1])
    const answered = new Set(marked.flatMap((place) => answeredBy(words.plain[place] ?? '', wanted.words)))
    const part = { range, marked, phrase, answered }
    return heading
      ? { ...part, heading: { id: heading.id, text: heading.text, words: wordsIn(heading.text.trim()).shown.length } }
      : part
  })
}

function byWorth(one: Part, other: Part): number {
  return worth(other) - worth(one) || one.range[0] - other.range[0]
}

/** The phrase outweighs everything, every word that stands there its number, and a heading a few of them. */
function worth({ phrase, answered, marked, heading, range }: Part): number {
  const inHeading = heading ? marked.filter((place) => place < range[0] + heading.words).length : 0
  return (phrase ? 1000 : 0) + answered.size * 100 + inHeading * 10 + Math.min(marked.length, 9)
}

function isBetter(section: Part, opening: Part | undefined, wordsInTitle: number): boolean {
  if (!section.phrase && wordsInTitle >= section.answered.size) return false
  return opening === undefined || worth(section) > worth(opening)
}

function foundSection(part: Part, words: Words, href: string, isAnswer: (plain?: string) => boolean) {
  const heading = wordsIn(part.heading?.text.trim() ?? '')
  return {
    heading: piecesOf(heading.shown, (index) => isAnswer(heading.plain[index])),
    href,
    excerpt: excerptOfPart(part, words),
  } satisfies Found & { heading: Piece[] }
}

/** Without the heading, which stands above it. */
function excerptOfPart(part: Part | undefined, words: Words): Piece[] {
  if (!part) return []
  const start = part.range[0] + (part.heading?.words ?? 0)
  const marked = part.marked.filter((place) => place >= start)
  return excerptOf(words, marked, [start, part.range[1]])
}

/** The address of a part, and in it the words for the browser to mark. */
function linkTo(href: string, { range, heading, marked, phrase }: Part, words: Words, headings: Words[]): string {
  const start = range[0] + (heading?.words ?? 0)
  const first = new Map<string, number>()
  for (const place of marked) {
    const word = words.plain[place] ?? ''
    if (place >= start && !first.has(word)) first.set(word, place)
  }
  const longest = [...first].sort(([one], [other]) => other.length - one.length).slice(0, MARKS_IN_LINK)
  const places = longest.map(([, place]) => place).sort((one, other) => one - other)
  const ranges = phrase && phrase[0] >= start ? [phrase] : places.map((place): Range => [place, place + 1])
  const directives = ranges
    .flatMap((range) => textDirective(words, range, headings) ?? [])
    .map((directive) => `text=${directive}`)
  const fragment = encodeURIComponent(heading?.id ?? '')
  if (directives.length > 0) return `${href}#${fragment}:~:${directives.join('&')}`
  return fragment === '' ? href : `${href}#${fragment}`
}

function fromTo([from, to]: Range): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
