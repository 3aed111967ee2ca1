import type { Post } from 'contentlayer/generated'
import { deskPostPath } from '@/lib/desk/desk-paths'

/** As many as one looks through; the others are folded. */
const MAX_OPEN = 8
/** More would make the page slow to follow. */
const MAX_SHOWN = 100

/** Posts by title, each with something about it and a link to its desk. */
export function ShortPostList({ posts, getNote }: { posts: Post[]; getNote: (post: Post) => string }) {
  const shown = posts.slice(0, MAX_SHOWN)
  const folded = shown.slice(MAX_OPEN)
  const list = (some: Post[]) => (
    <ul className="desk-short-list">
      {some.map((post) => (
        <li key={post.slug}>
          <a href={deskPostPath(post.slug)} lang={post.language}>
            {post.title}
          </a>{' '}
          <span className="desk-quiet">
            {getNote(post)}
            {post.state !== 'published' && `, ${post.state}`}
          </span>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {list(shown.slice(0, MAX_OPEN))}
      {folded.length > 0 && (
        <details>
          <summary>{`${posts.length - MAX_OPEN} more`}</summary>
          {list(folded)}
          {posts.length > MAX_SHOWN && <p className="desk-quiet">{`and ${posts.length - MAX_SHOWN} more`}</p>}
        </details>
      )}
    </>
  )
}
