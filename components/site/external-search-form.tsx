import { siteUrl } from '@/lib/routing/urls'

/**
 * Where no script runs, another’s search engine searches this site alone:
 * https://duckduckgo.com/duckduckgo-help-pages/settings/params
 */
export function ExternalSearchForm() {
  return (
    <search className="search-form search-elsewhere">
      <form action="https://duckduckgo.com/">
        <label htmlFor="search-elsewhere">Search this blog with DuckDuckGo</label>
        <input type="hidden" name="sites" value={new URL(siteUrl()).host} />
        <input id="search-elsewhere" name="q" type="text" required />
        <button type="submit">Search at duckduckgo.com</button>
      </form>
    </search>
  )
}
