import type { PostSummary } from '@/lib/content/site'
import { t } from '@/lib/language/translate'
import { groupByYear, type YearStart } from '@/lib/routing/archive-years'
import type { ListPage } from '@/lib/routing/pagination'
import { postsPath, yearPath } from '@/lib/routing/urls'
import { PageLinks } from './page-links'
import { PostList } from './post-list'

/**
 * One page of all posts, grouped by year, with links to every year. If a year is on another page, its link has its
 * anchor, so that a URL such as `/posts/#2016` still works after the list has grown.
 */
export function Archive({ page, years }: { page: ListPage<PostSummary>; years: YearStart[] }) {
  if (page.entries.length === 0) return <p className="lede">{t('nothingPublished')}</p>
  const grouped = groupByYear(page.entries)
  const isOnPage = ({ year }: YearStart) => grouped.some((group) => group.year === year)
  return (
    <>
      {years.length > 1 && (
        <nav aria-label={t('years')}>
          <ul className="mt-4 flex flex-wrap gap-x-4 font-ui text-small tabular-nums">
            {years.map((start) => (
              <li key={start.year}>
                <a id={isOnPage(start) ? undefined : start.year} className="inline-block py-1" href={yearPath(start)}>
                  {start.year}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {grouped.map(({ year, posts }) => (
        <section key={year} aria-labelledby={year}>
          <h2 id={year} className="section-heading tabular-nums">
            {year}
          </h2>
          <PostList heading="h3" dates="day" excerpts={false} entries={posts.map((post) => ({ post }))} />
        </section>
      ))}
      <PageLinks path={postsPath} page={page} />
    </>
  )
}
