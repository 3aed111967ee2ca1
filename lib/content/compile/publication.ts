import type { Post } from 'contentlayer/generated'
import type { ContentDate } from '@/lib/dates/parse-date'
import type { Entries } from './parse-collections'
import type { SiteEntries } from './resolve-references'

/** What the publication of a post or a page depends on. A page has no date. */
type Publishable = { isDraft: boolean; publishAt?: ContentDate }

/**
 * The state of a post or a page. A draft is a draft whatever its date says.
 *
 * @param now the moment of the build, in UTC (`2026-11-22T20:00:00Z`)
 */
export function publicationState({ isDraft, publishAt }: Publishable, now: string): Post['state'] {
  if (isDraft) return 'draft'
  return publishAt && Date.parse(publishAt.instant) > Date.parse(now) ? 'scheduled' : 'published'
}

/** Whether readers see a post or a page: the only rule on publication. */
export function isPublished({ state }: Pick<Post, 'state'>): boolean {
  return state === 'published'
}

/** The entries with their states at a moment in UTC. */
export function withStates({ posts, pages, ...rest }: Entries, now: string): SiteEntries {
  return {
    ...rest,
    posts: posts.map((post) => ({ ...post, state: publicationState(post, now) })),
    pages: pages.map((page) => ({ ...page, state: publicationState(page, now) })),
  }
}

/** When scheduled posts are published, in UTC. */
export function findPublicationTimes({ posts }: Pick<SiteEntries, 'posts'>): string[] {
  return posts.filter(({ state }) => state === 'scheduled').map(({ publishAt }) => publishAt.instant)
}

/** The entries that readers see. */
export function selectPublished({ posts, pages, ...rest }: SiteEntries): SiteEntries {
  return { ...rest, posts: posts.filter(isPublished), pages: pages.filter(isPublished) }
}
