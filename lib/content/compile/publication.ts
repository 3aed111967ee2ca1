import type { ContentDate } from '@/lib/dates/parse-date'

export type PublicationState = 'published' | 'draft' | 'scheduled'

type Publishable = { isDraft: boolean; appears?: ContentDate }

/**
 * Whether readers may see a post or a page yet. A draft is a draft whatever its date says.
 *
 * @param now the moment of the build, in UTC (`2026-11-22T20:00:00Z`)
 */
export function publicationState({ isDraft, appears }: Publishable, now: string): PublicationState {
  if (isDraft) return 'draft'
  return appears && Date.parse(appears.instant) > Date.parse(now) ? 'scheduled' : 'published'
}

/**
 * Whether this build is a look ahead, with drafts and scheduled posts in it: one with `SHOW_DRAFTS=1`, or a
 * preview deployment on Vercel. What Vercel serves as production never is.
 */
export function isPreview({ SHOW_DRAFTS, VERCEL_ENV }: NodeJS.ProcessEnv = process.env): boolean {
  return VERCEL_ENV !== 'production' && (VERCEL_ENV === 'preview' || SHOW_DRAFTS === '1')
}

/** The only rule on what leaves the content folder. It is asked once, where the library is built. */
export function isPublished(entry: { state: PublicationState }, { showDrafts }: { showDrafts: boolean }): boolean {
  return showDrafts || entry.state === 'published'
}

/** A title for where there are only words to mark it with: `Plans (draft)`. */
export function markedTitle({ title, state }: { title: string; state: PublicationState }): string {
  return state === 'published' ? title : `${title} (${state})`
}
