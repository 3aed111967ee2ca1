import type { Post } from 'contentlayer/generated'
import { formatDate } from '@/lib/dates/format-date'
import type { ContentDate } from '@/lib/dates/parse-date'

/** In dev and in previews: labels an unpublished post as a draft, or with the date when it will be published. */
export function StatusBadge({ state, publishAt }: Pick<Post, 'state'> & { publishAt?: ContentDate }) {
  if (state === 'published') return null
  return (
    <strong className="ms-2 rounded-sm border border-accent px-1.5 py-0.5 text-accent">
      {state === 'scheduled' && publishAt ? `Scheduled for ${formatDate(publishAt)}` : 'Draft'}
    </strong>
  )
}
