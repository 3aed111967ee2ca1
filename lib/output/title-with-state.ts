import type { Post } from 'contentlayer/generated'
import { t } from '@/lib/language/translate'

/** Adds the state of an unpublished post or page to its title, for plain text: `Plans (draft)`. */
export function titleWithState({ title, state }: Pick<Post, 'title' | 'state'>): string {
  if (state === 'published') return title
  return state === 'draft' ? t('titleOfDraft', { title }) : t('titleOfScheduled', { title })
}
