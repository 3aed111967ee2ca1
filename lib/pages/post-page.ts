import type { Post } from 'contentlayer/generated'
import { type SequencePosition, sequencePositions } from '@/lib/content/model/sequence'
import { findPost, findPosts, getAdjacentPosts } from '@/lib/content/queries/posts'
import { getSite, memoizeBySite } from '@/lib/content/queries/store'
import type { PostSummary, Site, TermLink } from '@/lib/content/site'
import { summarize } from './post-summary'

/** The position of a post in a sequence of posts with a page of its own. Of a series, readers count published parts. */
export type PostPosition = SequencePosition<PostSummary> & { of: TermLink }

/** Where a reader can go from a post. */
export type PostNavigation = {
  /** The positions of the post on the reading paths of topics. */
  paths: PostPosition[]
  /** Its position in its series. */
  series?: PostPosition | undefined
  /** Three at most, best match first. */
  related: PostSummary[]
  /** The posts that link to it, newest first. */
  backlinks: PostSummary[]
  /** The posts published just before and just after it. */
  older?: PostSummary | undefined
  newer?: PostSummary | undefined
}

export type PostPage = { post: Post; navigation: PostNavigation }

/** A post, and where a reader can go from it. */
export function getPostPage(slug: string, site = getSite()): PostPage | undefined {
  const post = findPost(slug, site)
  return post && { post, navigation: getNavigation(post, site) }
}

const pathPositions = memoizeBySite((site) => {
  const paths = site.topics.map((topic) => ({ of: topic, slugs: topic.readingPath.map(({ post }) => post) }))
  return findPositions(paths, site)
})

const seriesPositions = memoizeBySite((site) =>
  findPositions(
    site.series.map((series) => ({ of: series, slugs: series.posts })),
    site,
  ),
)

function getNavigation(post: Post, site: Site): PostNavigation {
  const { older, newer } = getAdjacentPosts(post, site)
  return {
    paths: pathPositions(site).get(post.slug) ?? [],
    series: seriesPositions(site).get(post.slug)?.[0],
    related: findPosts(post.related, site).map(summarize),
    backlinks: findPosts(post.backlinks, site).map(summarize),
    older: older && summarize(older),
    newer: newer && summarize(newer),
  }
}

/** The positions of posts in sequences, by the slugs of the posts. */
function findPositions(sequences: { of: TermLink; slugs: string[] }[], site: Site): Map<string, PostPosition[]> {
  const positions = new Map<string, PostPosition[]>()
  for (const { of, slugs } of sequences) {
    const posts = findPosts(slugs, site).map(summarize)
    for (const [{ slug }, position] of sequencePositions(posts)) {
      const link = { slug: of.slug, title: of.title }
      positions.set(slug, [...(positions.get(slug) ?? []), { ...position, of: link }])
    }
  }
  return positions
}
