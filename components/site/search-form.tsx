import { searchPath } from '@/lib/routing/urls'

/** Asks the search page; there `client/search/search-page.ts` answers while the reader types. */
export function SearchForm() {
  return (
    <search className="search-form">
      <form action={searchPath}>
        <label htmlFor="search-words">Search this blog</label>
        <input id="search-words" name="q" type="text" autoComplete="off" enterKeyHint="search" />
      </form>
    </search>
  )
}
