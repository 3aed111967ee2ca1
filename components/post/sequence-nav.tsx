import type { Post } from 'contentlayer/generated'
import type { SequencePosition } from '@/lib/content/model/sequence'
import { PostLink } from './post-link'

/**
 * A post’s place on a reading path or in a series, and what stands before and after it. Where it stands
 * there alone, nothing is shown.
 *
 * @param kind what has this order, such as `Series`
 * @param id unique on the page
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
      <h2 id={id} className="foot-heading">
        {kind}: <a href={href}>{title}</a>
        {`, part ${position} of ${count}`}
      </h2>
      <ul>
        {previous && <PostLink label="Before this" post={previous} />}
        {next && <PostLink label="Read next" post={next} />}
      </ul>
    </nav>
  )
}
