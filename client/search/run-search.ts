import { type SearchFilter, searchFilters } from '@/lib/text/search-filter'
import { plainWords } from '@/lib/text/words'
import type { Answer, Question } from './answer'
import { correctedWords } from './corrections'
import { foundPage } from './found-page'
import type { Wanted } from './matching'
import type { Pagefind, PagefindAnswer, PagefindResult } from './pagefind'

/** What a search is made with. */
export type Sources = {
  pagefind: Pagefind
  /** Asked for when a word is not known. */
  vocabulary: () => Promise<string>
  /** Those that most pages have, where there are many; the least common first. */
  commonWords: ReadonlySet<string>
  /** The path below which the site lives, with a slash at its end. */
  base: string
}

/** Answers a question, if need be in the words that were probably meant. */
export async function find(question: Question, sources: Sources): Promise<Answer> {
  const words = plainWords(question.query)
  const found = await findWords(words, question, sources)
  if (found.answersAll) return found.answer
  const corrected = correctedWords(words, await sources.vocabulary())
  if (!corrected) return found.answersSome ? found.answer : { ...found.answer, pages: [], total: 0 }
  const { answer } = await findWords(corrected, question, sources)
  return { ...answer, corrected: corrected.join(' ') }
}

type FoundWords = { answer: Answer; answersAll: boolean; answersSome: boolean }

async function findWords(phrase: string[], question: Question, sources: Sources): Promise<FoundWords> {
  const { pagefind, commonWords } = sources
  const uncommon = phrase.filter((word) => !commonWords.has(word))
  const leastCommon = [...commonWords].filter((word) => phrase.includes(word)).slice(0, 1)
  const wanted: Wanted = { phrase, words: uncommon.length > 0 ? uncommon : leastCommon }
  const query = wanted.words.join(' ')
  const together = question.isExact ? phrase : longestRun(phrase, wanted.words)
  const [exact, all] = await Promise.all([
    together.length > 1 ? pagefind.search(`"${together.join(' ')}"`, question) : undefined,
    pagefind.search(query, question),
  ])
  const inOrder = new Map([...(exact?.results ?? []), ...all.results].map((result) => [result.id, result]))
  const pages = await loadPages([...inOrder.values()], wanted, question, sources)
  const best = Math.max(0, ...pages.map(({ answered }) => answered))
  return {
    answer: {
      pages: pages.sort((one, other) => other.rank - one.rank).map(({ page }) => page),
      total: inOrder.size,
      choices: await choicesIn(all, query, question, pagefind),
      mayBeBetter:
        !question.isExact &&
        together.length < phrase.length &&
        inOrder.size > pages.length &&
        !pages.some(({ hasPhrase }) => hasPhrase),
    },
    answersAll: best === new Set(wanted.words).size,
    answersSome: best > 0,
  }
}

/** The most of some words that stand one after the other in a phrase. */
function longestRun(phrase: string[], words: string[]): string[] {
  let longest: string[] = []
  let run: string[] = []
  for (const word of phrase) {
    run = words.includes(word) ? [...run, word] : []
    if (run.length > longest.length) longest = run
  }
  return longest
}

function loadPages(results: PagefindResult[], wanted: Wanted, { limit }: Question, { base }: Sources) {
  return Promise.all(results.slice(0, limit).map(async ({ data }) => foundPage(await data(), wanted, base)))
}

/** Of a filter that is set, the choices are those without it. */
async function choicesIn(all: PagefindAnswer, query: string, { filters }: Question, pagefind: Pagefind) {
  const choices: Answer['choices'] = { topic: [], category: [], year: [] }
  for (const filter of searchFilters) {
    const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== filter))
    const counted = filters[filter] ? await pagefind.search(query, { filters: others }) : all
    choices[filter] = Object.entries(counted.filters[filter] ?? {}).filter(([, count]) => count > 0)
    choices[filter].sort(orderOf(filter))
  }
  return choices
}

function orderOf(filter: SearchFilter): (one: [string, number], other: [string, number]) => number {
  if (filter === 'year') return ([one], [other]) => other.localeCompare(one)
  return ([one], [other]) => one.localeCompare(other)
}
