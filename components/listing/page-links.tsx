import type { ListPage } from '@/lib/routing/pagination'
import { listPagePath } from '@/lib/routing/urls'

/**
 * The way through the pages of a list, where it has more than one: to the one before, to the next, and
 * to those that are first, last and near.
 *
 * @param path the list’s own
 */
export function PageLinks({ path, page }: { path: string; page: ListPage<unknown> }) {
  const { number, pageCount } = page
  if (pageCount === 1) return null
  return (
    <nav aria-label="Pages of this list" className="page-links">
      {number > 1 && (
        <a href={listPagePath(path, number - 1)} rel="prev">
          Previous page
        </a>
      )}
      <ol>
        {shownNumbers(number, pageCount).map((shown, index, all) => (
          <li key={shown} className={shown > (all[index - 1] ?? 0) + 1 ? 'after-gap' : undefined}>
            <a
              href={listPagePath(path, shown)}
              aria-label={`Page ${shown} of ${pageCount}`}
              aria-current={shown === number ? 'page' : undefined}
            >
              {shown}
            </a>
          </li>
        ))}
      </ol>
      {number < pageCount && (
        <a href={listPagePath(path, number + 1)} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}

/** The first and the last page, and this one with its neighbours. */
function shownNumbers(number: number, pageCount: number): number[] {
  const near = [1, number - 1, number, number + 1, pageCount]
  return [...new Set(near)].filter((shown) => shown >= 1 && shown <= pageCount).sort((a, b) => a - b)
}
