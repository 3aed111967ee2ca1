import type { Post, Topic } from 'contentlayer/generated'
import type { ContentDate } from '@/lib/dates/parse-date'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'
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

/** A category, topic, series or author of which readers would see nothing is a draft. */
export function getTermState(slugs: Iterable<string>, posts: Post[]): Topic['state'] {
  const ofTerm = new Set(slugs)
  return posts.some((post) => ofTerm.has(post.slug) && isPublished(post)) ? 'published' : 'draft'
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

/** The entries that a preview shows of one unpublished post or page: that one, and what readers see. */
export function selectPreviewed({ posts, pages, ...rest }: SiteEntries, slug: string): SiteEntries {
  const isShown = (entry: Pick<Post, 'slug' | 'state'>) => isPublished(entry) || entry.slug === slug.normalize('NFC')
  return { ...rest, posts: posts.filter(isShown), pages: pages.filter(isShown) }
}

/** Says that no unpublished post or page has the slug of which there should be a preview. */
export function checkPreviewedSlug(
  slug: string,
  { posts, pages }: Pick<SiteEntries, 'posts' | 'pages'>,
): Finding | undefined {
  const slugs = [...posts, ...pages].map((entry) => entry.slug)
  if (slugs.includes(slug.normalize('NFC'))) return undefined
  const meant = didYouMean(slug, slugs)
  const fix = meant ? `did you mean ${meant}?` : 'npm run check:content lists what is not published'
  return { message: `no draft and no scheduled post has the slug ${slug}`, fix }
}

/** The entries that readers see. */
export function selectPublished({ posts, pages, ...rest }: SiteEntries): SiteEntries {
  return { ...rest, posts: posts.filter(isPublished), pages: pages.filter(isPublished) }
}
