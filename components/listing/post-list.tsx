import type { Post } from 'contentlayer/generated'
import { StatusBadge } from '@/components/post/status-badge'
import { formatDate, formatDayOfYear } from '@/lib/dates/format-date'
import { postPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'

/** What a list shows of a post; `note` says why it stands there. */
export type PostListEntry = { post: Post; note?: string | undefined }

/**
 * The one list of posts, for every place that has one.
 *
 * @param heading the level of the posts’ titles, one below the heading the list stands under
 * @param ordered for lists whose order is the author’s, such as a reading path
 * @param first the number of the first entry in such a list
 * @param dates `day` where the year stands above the list
 * @param excerpts whether each title is followed by its teaser
 */
export function PostList({
  entries,
  heading: Heading,
  ordered = false,
  first = 1,
  dates = 'full',
  excerpts = true,
}: {
  entries: PostListEntry[]
  heading: 'h2' | 'h3'
  ordered?: boolean
  first?: number
  dates?: 'full' | 'day'
  excerpts?: boolean
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
          <p className="post-facts">
            <bdi>
              <time dateTime={post.date.dateTime}>
                {dates === 'full' ? formatDate(post.date) : formatDayOfYear(post.date)}
              </time>
              <StatusBadge state={post.state} publishAt={post.publishAt} />
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
