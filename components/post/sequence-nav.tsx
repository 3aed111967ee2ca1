import type { Post } from 'contentlayer/generated'
import type { SequencePosition } from '@/lib/content/model/sequence'
import { PostLink } from './post-link'

/**
 * The position of a post on a reading path or in a series, with links to the posts before and after it. Renders nothing
 * if it is the only one.
 *
 * @param id of the heading, unique on the page
 */
export function SequenceNav({
  kind,
  id,
  title,
  href,
  position: { position, count, previous, next },
}: {
  kind: 'Reading path' | 'Series'
  id: string
  title: string
  href: string
  position: SequencePosition<Post>
}) {
  if (!previous && !next) return null
  return (
    <nav aria-labelledby={id}>
      <h2 id={id} className="post-footer-heading">
        {kind}: <a href={href}>{title}</a>
        {`, part ${position} of ${count}`}
      </h2>
      <ul>
        {previous && <PostLink label="Previous" post={previous} />}
        {next && <PostLink label="Next" post={next} />}
      </ul>
    </nav>
  )
}
