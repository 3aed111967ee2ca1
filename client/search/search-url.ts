import { searchFilters } from '@/lib/text/search-filter'
import type { Question } from './answer'

/** What the address of the search page asks: `?q=words&topic=Hiring`. */
export function questionIn(url: URL): Pick<Question, 'query' | 'filters'> {
  const filters = Object.fromEntries(
    searchFilters.flatMap((filter) => {
      const value = url.searchParams.get(filter)
      return value ? [[filter, value]] : []
    }),
  )
  return { query: url.searchParams.get('q') ?? '', filters }
}

/** The address of the search page with a question. */
export function addressOf(searchPage: string, { query, filters }: Pick<Question, 'query' | 'filters'>): string {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...filters }).toString()
  return parameters === '' ? searchPage : `${searchPage}?${parameters}`
}
