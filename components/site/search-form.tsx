import { t } from '@/lib/language/translate'
import { searchPath } from '@/lib/routing/urls'

/** Submits to the search page, where `client/search/search-page.ts` searches while the reader types. */
export function SearchForm() {
  return (
    <search className="search-form">
      <form action={searchPath}>
        <label htmlFor="site:search-words">{t('searchThisBlog')}</label>
        <input id="site:search-words" name="q" type="text" autoComplete="off" enterKeyHint="search" />
      </form>
    </search>
  )
}
