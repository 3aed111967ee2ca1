import type { Metadata } from 'next'
import { PostList } from '@/components/listing/post-list'
import { SitePage } from '@/components/site/site-page'
import { postsByYear } from '@/lib/content/posts'
import { allProblems } from '@/lib/content/problems'
import { pageMetadata } from '@/lib/metadata'
import { postsPath, yearPath } from '@/lib/urls'
import { siteConfig } from '@/site.config'

export const metadata: Metadata = pageMetadata({
  title: 'All posts',
  description: `Every post of ${siteConfig.title}, by year.`,
  path: postsPath,
})

export default function PostsPage() {
  const years = postsByYear()
  return (
    <SitePage path={postsPath} problems={allProblems()}>
      <h1 className="page-title">All posts</h1>
      {years.length > 1 && (
        <nav aria-label="Years">
          <ul className="mt-4 flex flex-wrap gap-x-4 font-sans text-small tabular-nums">
            {years.map(({ year }) => (
              <li key={year}>
                <a className="inline-block py-1" href={yearPath(year)}>
                  {year}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {years.length === 0 && <p className="lede">Nothing has been published yet.</p>}
      {years.map(({ year, posts }) => (
        <section key={year} aria-labelledby={year}>
          <h2 id={year} className="section-heading tabular-nums">
            {year}
          </h2>
          <PostList heading="h3" dates="day" excerpts={false} entries={posts.map((post) => ({ post }))} />
        </section>
      ))}
    </SitePage>
  )
}
