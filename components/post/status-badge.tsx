import type { Post } from 'contentlayer/generated'
import { formatDate } from '@/lib/dates/format-date'
import type { ContentDate } from '@/lib/dates/parse-date'

/** Tells the author, in dev and in a preview, that readers do not see this yet, and when they will. */
export function StatusBadge({ state, publishAt }: Pick<Post, 'state'> & { publishAt?: ContentDate }) {
  if (state === 'published') return null
  return (
    <strong className="ms-2 rounded-sm border border-accent px-1.5 py-0.5 text-accent">
      {state === 'scheduled' && publishAt ? `Scheduled for ${formatDate(publishAt)}` : 'Draft'}
    </strong>
  )
}
