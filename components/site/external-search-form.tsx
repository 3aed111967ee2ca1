import { t } from '@/lib/language/translate'
import { siteUrl } from '@/lib/routing/urls'

/**
 * Without scripts: a search of this site with DuckDuckGo, see
 * https://duckduckgo.com/duckduckgo-help-pages/settings/params
 */
export function ExternalSearchForm() {
  return (
    <search className="search-form external-search">
      <form action="https://duckduckgo.com/">
        <label htmlFor="site:external-search">{t('searchWith', { name: 'DuckDuckGo' })}</label>
        <input type="hidden" name="sites" value={new URL(siteUrl()).host} />
        <input id="site:external-search" name="q" type="text" required />
        <button type="submit">{t('searchAt', { host: 'duckduckgo.com' })}</button>
      </form>
    </search>
  )
}
