import type { Post } from '@/lib/content/post'
import { groupByYear, type YearStart } from '@/lib/content/years'
import type { ListPage } from '@/lib/paging'
import { postsPath, yearPath } from '@/lib/urls'
import { PageLinks } from './page-links'
import { PostList } from './post-list'

/** One page of all posts under their years, with a way to each year. */
export function Archive({ page, years }: { page: ListPage<Post>; years: YearStart[] }) {
  if (page.entries.length === 0) return <p className="lede">Nothing has been published yet.</p>
  return (
    <>
      {years.length > 1 && (
        <nav aria-label="Years">
          <ul className="mt-4 flex flex-wrap gap-x-4 font-sans text-small tabular-nums">
            {years.map((start) => (
              <li key={start.year}>
                <a className="inline-block py-1" href={yearPath(start)}>
                  {start.year}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groupByYear(page.entries).map(({ year, posts }) => (
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
