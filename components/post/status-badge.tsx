import type { Post, Topic } from 'contentlayer/generated'
import { formatMoment } from '@/lib/dates/format-date'
import type { ContentDate } from '@/lib/dates/parse-date'
import { t } from '@/lib/language/translate'

/** In dev and in previews: labels an unpublished post as a draft, or with the moment when it will be published. */
export function StatusBadge({ state, publishAt }: Pick<Post, 'state'> & { publishAt?: ContentDate }) {
  if (state === 'published') return null
  return (
    <Badge>
      {state === 'scheduled' && publishAt ? t('scheduledFor', { moment: formatMoment(publishAt) }) : t('draft')}
    </Badge>
  )
}

/** In dev and in previews: labels a topic, category, series or author that readers do not see, since no post is published. */
export function EmptyTermBadge({ state }: Pick<Topic, 'state'>) {
  return state === 'published' ? null : <Badge>{t('noPublishedPost')}</Badge>
}

function Badge({ children }: { children: string }) {
  return (
    <strong className="ms-2 inline-block rounded-sm border border-accent px-1.5 py-0.5 text-accent">{children}</strong>
  )
}
