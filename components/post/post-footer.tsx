import type { Post } from 'contentlayer/generated'
import type { ReactNode } from 'react'
import { PostList } from '@/components/listing/post-list'
import type { PostNavigation, TermLink } from '@/lib/content/site'
import { seriesPath, topicPath } from '@/lib/routing/urls'
import { PostLink } from './post-link'
import { SequenceNav } from './sequence-nav'

/** Where to go from here: what follows, what is like it, what builds on it, what else there is. */
export function PostFooter({ topics, navigation }: { topics: TermLink[]; navigation: PostNavigation }) {
  const { paths, series, related, backlinks, older, newer } = navigation
  return (
    <footer className="post-foot print:hidden">
      {paths.map(({ topic: { slug, title }, ...position }) => (
        <SequenceNav
          key={slug}
          kind="Reading path"
          id={`path-${slug}`}
          title={title}
          href={topicPath(slug)}
          position={position}
        />
      ))}
      {series && (
        <SequenceNav
          kind="Series"
          id="series-heading"
          title={series.series.title}
          href={seriesPath(series.series.slug)}
          position={series}
        />
      )}
      <Posts id="related" heading="Related" posts={related} />
      <Posts id="linked-from" heading="Linked from" posts={backlinks} />
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
