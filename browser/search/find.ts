import { type SearchFilter, searchFilters } from '@/lib/search/search-filter'
import { plainWords } from '@/lib/search/words'
import type { Answer, Question } from './answer'
import { correctedWords } from './corrections'
import { foundPage } from './found-page'
import type { Pagefind, PagefindAnswer } from './pagefind'

/** What a search is made with. */
export type Sources = {
  pagefind: Pagefind
  /** Asked for when a word is not known. */
  vocabulary: () => Promise<string>
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

async function findWords(words: string[], question: Question, { pagefind, base }: Sources): Promise<FoundWords> {
  const query = words.join(' ')
  const [phrase, all] = await Promise.all([
    words.length > 1 ? pagefind.search(`"${query}"`, question) : undefined,
    pagefind.search(query, question),
  ])
  const inOrder = new Map([...(phrase?.results ?? []), ...all.results].map((result) => [result.id, result]))
  const fragments = await Promise.all([...inOrder.values()].slice(0, question.limit).map(({ data }) => data()))
  const ranked = fragments.map((fragment) => foundPage(fragment, words, base))
  const best = Math.max(0, ...ranked.map(({ answered }) => answered))
  return {
    answer: {
      pages: ranked.sort((one, other) => other.rank - one.rank).map(({ page }) => page),
      total: inOrder.size,
      choices: await choicesIn(all, query, question, pagefind),
    },
    answersAll: best === new Set(words).size,
    answersSome: best > 0,
  }
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
