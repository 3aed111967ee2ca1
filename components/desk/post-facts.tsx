import { formatDate, formatMoment } from '@/lib/dates/format-date'
import { formatAge, formatDaysLeft } from '@/lib/desk/age'
import type { DeskPost } from '@/lib/desk/desk-post'
import { isError, pluralize } from '@/lib/diagnostics/issue'

const number = new Intl.NumberFormat('en')

/** When a post is or was due, when its file was last edited, how long it is, and what it is about. */
export function PostFacts({ deskPost, now }: { deskPost: DeskPost & { daysLeft?: number }; now: Date }) {
  const { post, editedAt, words, daysLeft } = deskPost
  const errors = deskPost.issues.filter(isError).length
  const { state, date, publishAt, topics, readingMinutes } = post
  return (
    <ul className="desk-facts">
      {state === 'scheduled' && (
        <li>
          <time dateTime={publishAt.dateTime}>{formatMoment(publishAt)}</time>
          {daysLeft !== undefined && <strong> {formatDaysLeft(daysLeft)}</strong>}
        </li>
      )}
      {state === 'published' && (
        <li>
          <time dateTime={date.dateTime}>{formatDate(date)}</time>
        </li>
      )}
      {editedAt && state !== 'published' && (
        <li>
          edited <time dateTime={editedAt.toISOString()}>{formatAge(editedAt, now)}</time>
        </li>
      )}
      <li>
        {number.format(words)} {words === 1 ? 'word' : 'words'}
      </li>
      <li>{readingMinutes} min read</li>
      {topics.length > 0 && <li>{topics.map(({ title }) => title).join(', ')}</li>}
      {errors > 0 && <li className="desk-error">{pluralize(errors, 'error')}</li>}
      {deskPost.brokenLinks > 0 && <li className="desk-error">{pluralize(deskPost.brokenLinks, 'broken link')}</li>}
      {deskPost.missingAltTexts > 0 && (
        <li className="desk-warning">{pluralize(deskPost.missingAltTexts, 'image')} without alternative text</li>
      )}
      {deskPost.isOutdated && <li className="desk-error">shown in its last valid version</li>}
    </ul>
  )
}
