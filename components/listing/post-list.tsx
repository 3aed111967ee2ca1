import { FeaturedMark } from '@/components/post/featured-mark'
import { StatusBadge } from '@/components/post/status-badge'
import type { PostSummary } from '@/lib/content/site'
import { formatDate, formatDayAndMonth } from '@/lib/dates/format-date'
import { postPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'

/** `note` is shown instead of the excerpt. */
export type PostListEntry = { post: PostSummary; note?: string | undefined }

/**
 * The list of posts that every page uses.
 *
 * @param heading the level of the titles, one below that of the heading above the list
 * @param ordered numbers the entries, for lists in an order of the author’s choice, such as a reading path
 * @param first the number of the first entry of an ordered list
 * @param marksFeatured whether posts to start with are marked; in a list of nothing else it would say nothing
 * @param dates `day` omits the year, for lists below the heading of a year
 */
export function PostList({
  entries,
  heading: Heading,
  ordered = false,
  first = 1,
  dates = 'full',
  excerpts = true,
  marksFeatured = true,
}: {
  entries: PostListEntry[]
  heading: 'h2' | 'h3'
  ordered?: boolean
  first?: number
  dates?: 'full' | 'day'
  excerpts?: boolean
  marksFeatured?: boolean
}) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List
      start={ordered && first > 1 ? first : undefined}
      className={`post-list ${excerpts ? 'post-list-roomy' : ''} ${ordered ? 'post-list-ordered' : ''} ${dates === 'day' ? 'post-list-dated' : ''}`}
    >
      {entries.map(({ post, note }) => (
        <li key={post.slug} dir={textDirection(post.language)}>
          <Heading className="post-title" lang={post.language}>
            <a className="title-link" href={postPath(post.slug)}>
              {post.title}
            </a>
          </Heading>
          <p className="post-meta">
            <bdi>
              <time dateTime={post.date.dateTime}>
                {dates === 'full' ? formatDate(post.date) : formatDayAndMonth(post.date)}
              </time>
              <StatusBadge state={post.state} publishAt={post.publishAt} />
              {marksFeatured && post.featured && <FeaturedMark />}
            </bdi>
          </p>
          {note !== undefined && <p className="mt-1 italic">{note}</p>}
          {excerpts && note === undefined && post.excerpt !== '' && (
            <p className="post-excerpt" lang={post.language}>
              {post.excerpt}
            </p>
          )}
        </li>
      ))}
    </List>
  )
}
