import type { ReactNode } from 'react'
import { PostList } from '@/components/listing/post-list'
import type { Post, TaxonomyLink } from '@/lib/content/model/post'
import type { WaysOn } from '@/lib/content/model/post-navigation'
import { seriesPath, topicPath } from '@/lib/routing/urls'
import { PlaceNav } from './place-nav'
import { PostLink } from './post-link'

/** Where to go from here: what follows, what is like it, what builds on it, what else there is. */
export function PostFooter({ topics, ways }: { topics: TaxonomyLink[]; ways: WaysOn }) {
  const { paths, series, related, linkedFrom, older, newer } = ways
  return (
    <footer className="post-foot print:hidden">
      {paths.map(({ topic: { slug, title }, ...place }) => (
        <PlaceNav
          key={slug}
          kind="Reading path"
          id={`path-${slug}`}
          title={title}
          href={topicPath(slug)}
          place={place}
        />
      ))}
      {series && (
        <PlaceNav
          kind="Series"
          id="series-heading"
          title={series.series.title}
          href={seriesPath(series.series.slug)}
          place={series}
        />
      )}
      <Posts id="related" heading="Related" posts={related} />
      <Posts id="linked-from" heading="Linked from" posts={linkedFrom} />
      {topics.length > 0 && (
        <Part id="topics-heading" heading="Topics">
          <ul className="flex flex-wrap gap-x-6">
            {topics.map(({ slug, title }) => (
              <li key={slug}>
                <a className="inline-block py-1" href={topicPath(slug)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {(older || newer) && (
        <Part id="neighbours-heading" heading="By date">
          <ul>
            {newer && <PostLink label="Newer" post={newer} rel="next" />}
            {older && <PostLink label="Older" post={older} rel="prev" />}
          </ul>
        </Part>
      )}
    </footer>
  )
}

/** As many as stand open. */
const OPEN = 5

function Posts({ id, heading, posts }: { id: string; heading: string; posts: Post[] }) {
  if (posts.length === 0) return null
  const list = (some: Post[]) => <PostList heading="h3" excerpts={false} entries={some.map((post) => ({ post }))} />
  return (
    <Part id={id} heading={heading}>
      {list(posts.slice(0, OPEN))}
      {posts.length > OPEN && (
        <details>
          <summary>{`${posts.length - OPEN} more`}</summary>
          {list(posts.slice(OPEN))}
        </details>
      )}
    </Part>
  )
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <nav aria-labelledby={id}>
      <h2 id={id} className="foot-heading">
        {heading}
      </h2>
      {children}
    </nav>
  )
}
