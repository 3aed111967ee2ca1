import { Message } from '@/components/site/message'
import { t } from '@/lib/language/translate'
import type { PostPosition } from '@/lib/pages/post-page'
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
  href,
  position: {
    of: { title },
    position,
    count,
    previous,
    next,
  },
}: {
  kind: 'readingPathPart' | 'seriesPart'
  id: string
  href: string
  position: PostPosition
}) {
  if (!previous && !next) return null
  return (
    <nav aria-labelledby={id}>
      <h2 id={id} className="post-footer-heading">
        <Message t={t} name={kind} values={{ title: <a href={href}>{title}</a>, part: position, parts: count }} />
      </h2>
      <ul>
        {previous && <PostLink label={t('previous')} post={previous} />}
        {next && <PostLink label={t('next')} post={next} />}
      </ul>
    </nav>
  )
}
