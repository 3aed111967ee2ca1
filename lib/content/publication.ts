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

/** The only rule on what leaves the content folder. It is asked once, where the library is built. */
export function isPublished(entry: { state: PublicationState }, { showDrafts }: { showDrafts: boolean }): boolean {
  return showDrafts || entry.state === 'published'
}
