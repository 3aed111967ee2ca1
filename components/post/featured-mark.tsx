import { t } from '@/lib/language/translate'

/** Marks a post to start with, beside its date. */
export function FeaturedMark() {
  return <span className="featured-mark">{t('startHere')}</span>
}
