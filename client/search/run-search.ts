import { type SearchFilter, searchFilters } from '@/lib/text/search-filter'
import { normalizeWords, toReadableWord } from '@/lib/text/words'
import { correctWords } from './correct-words'
import type { SearchTerms } from './matching'
import type { Pagefind, PagefindResponse, PagefindResult } from './pagefind'
import type { SearchRequest, SearchResponse } from './search-protocol'
import { compareRanks, createRankedResult } from './search-result'

export type SearchIndex = {
  pagefind: Pagefind
  /** Loads the vocabulary for corrections. Called only if no result has all of the words. */
  vocabulary: () => Promise<string>
  /** Words that most pages have, the least common first. Empty for a site with few pages. */
  commonWords: ReadonlySet<string>
  /** The base path of the site, with a trailing slash. */
  base: string
}

/** Runs a search, with corrected words if no page has all of the words as typed. */
export async function runSearch(request: SearchRequest, index: SearchIndex): Promise<SearchResponse> {
  const words = normalizeWords(request.query)
  const found = await searchWords(words, request, index)
  if (found.hasAllWords) return found.response
  const corrected = correctWords(words, await index.vocabulary())
  if (!corrected) return found.hasAnyWord ? found.response : { ...found.response, results: [], total: 0 }
  const { response } = await searchWords(corrected, request, index)
  return { ...response, corrected: corrected.map(toReadableWord).join(' ') }
}

type WordsResponse = {
  response: SearchResponse
  /** Whether a page has all of the words that were searched for. */
  hasAllWords: boolean
  hasAnyWord: boolean
}

async function searchWords(phrase: string[], request: SearchRequest, index: SearchIndex): Promise<WordsResponse> {
  const { pagefind, commonWords } = index
  const uncommon = phrase.filter((word) => !commonWords.has(word))
  const leastCommon = [...commonWords].filter((word) => phrase.includes(word)).slice(0, 1)
  const terms: SearchTerms = { phrase, words: uncommon.length > 0 ? uncommon : leastCommon }
  const query = terms.words.join(' ')
  const exactPhrase = request.isExact ? phrase : longestRun(phrase, terms.words)
  const [exact, all] = await Promise.all([
    exactPhrase.length > 1 ? pagefind.search(`"${exactPhrase.join(' ')}"`, request) : undefined,
    pagefind.search(query, request),
  ])
  const found = new Map([...(exact?.results ?? []), ...all.results].map((result) => [result.id, result]))
  const loaded = await loadResults([...found.values()], terms, request, index)
  const ranked = loaded.filter(({ hasSigns }) => hasSigns)
  const matchedWords = Math.max(0, ...ranked.map(({ matched }) => matched))
  return {
    response: {
      results: ranked.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ result }) => result),
      total: found.size - (loaded.length - ranked.length),
      facets: await countFacets(all, query, request, pagefind),
      canRefine:
        !request.isExact &&
        exactPhrase.length < phrase.length &&
        found.size > loaded.length &&
        !ranked.some(({ hasPhrase }) => hasPhrase),
    },
    hasAllWords: matchedWords === new Set(terms.words).size,
    hasAnyWord: matchedWords > 0,
  }
}

/** The longest part of a phrase that consists only of these words. */
function longestRun(phrase: string[], words: string[]): string[] {
  let longest: string[] = []
  let run: string[] = []
  for (const word of phrase) {
    run = words.includes(word) ? [...run, word] : []
    if (run.length > longest.length) longest = run
  }
  return longest
}

function loadResults(results: PagefindResult[], terms: SearchTerms, { limit }: SearchRequest, { base }: SearchIndex) {
  return Promise.all(results.slice(0, limit).map(async ({ data }) => createRankedResult(await data(), terms, base)))
}

/** The facets of each filter are counted as if that filter were not set. */
async function countFacets(all: PagefindResponse, query: string, { filters }: SearchRequest, pagefind: Pagefind) {
  const facets: SearchResponse['facets'] = { topic: [], category: [], year: [] }
  for (const filter of searchFilters) {
    const otherFilters = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== filter))
    const counted = filters[filter] ? await pagefind.search(query, { filters: otherFilters }) : all
    facets[filter] = Object.entries(counted.filters[filter] ?? {}).filter(([, count]) => count > 0)
    facets[filter].sort(getFacetOrder(filter))
  }
  return facets
}

/** Years from newest to oldest, everything else alphabetically. */
function getFacetOrder(filter: SearchFilter): (a: [string, number], b: [string, number]) => number {
  if (filter === 'year') return ([a], [b]) => b.localeCompare(a)
  return ([a], [b]) => a.localeCompare(b)
}
