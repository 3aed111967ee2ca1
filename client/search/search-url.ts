import { searchFilters } from '@/lib/text/search-filter'
import type { SearchRequest } from './search-protocol'

/** Reads the query and the filters from the URL of a search, such as `/search/?q=words&topic=Hiring`. */
export function parseSearchUrl(url: URL): Pick<SearchRequest, 'query' | 'filters'> {
  const filters = Object.fromEntries(
    searchFilters.flatMap((filter) => {
      const value = url.searchParams.get(filter)
      return value ? [[filter, value]] : []
    }),
  )
  return { query: url.searchParams.get('q') ?? '', filters }
}

/** @param searchPageUrl the URL or path of the search page, without a query */
export function createSearchUrl(searchPageUrl: string, { query, filters }: Pick<SearchRequest, 'query' | 'filters'>) {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...filters }).toString()
  return parameters === '' ? searchPageUrl : `${searchPageUrl}?${parameters}`
}
