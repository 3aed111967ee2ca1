import { t } from '@/lib/language/translate'
import type { ListPage } from '@/lib/routing/pagination'
import { listPagePath } from '@/lib/routing/urls'

/**
 * Pagination: links to the previous, the next, the first and the last page of a list, and to those next to this one.
 * Renders nothing for a single page.
 *
 * @param path the path of the list, which is that of its first page
 */
export function PageLinks({ path, page }: { path: string; page: ListPage<unknown> }) {
  const { number, pageCount } = page
  if (pageCount === 1) return null
  return (
    <nav aria-label={t('pagination')} className="page-links">
      {number > 1 && (
        <a href={listPagePath(path, number - 1)} rel="prev">
          {t('previousPage')}
        </a>
      )}
      <ol>
        {getLinkedNumbers(number, pageCount).map((linked, index, all) => (
          <li key={linked} className={linked > (all[index - 1] ?? 0) + 1 ? 'after-gap' : undefined}>
            <a
              href={listPagePath(path, linked)}
              aria-label={t('pageOf', { page: linked, pages: pageCount })}
              aria-current={linked === number ? 'page' : undefined}
            >
              {linked}
            </a>
          </li>
        ))}
      </ol>
      {number < pageCount && (
        <a href={listPagePath(path, number + 1)} rel="next">
          {t('nextPage')}
        </a>
      )}
    </nav>
  )
}

/** The first and the last page, and this one with the pages before and after it. */
function getLinkedNumbers(number: number, pageCount: number): number[] {
  const numbers = [1, number - 1, number, number + 1, pageCount]
  return [...new Set(numbers)].filter((linked) => linked >= 1 && linked <= pageCount).sort((a, b) => a - b)
}
