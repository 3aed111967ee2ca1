import type { Author, Category, Page, Post, Series, Topic } from 'contentlayer/generated'
import type { SequencePosition } from './model/sequence'

/** All documents of the site: the published ones; in dev and in previews the unpublished ones too. */
export type Site = {
  /** Newest first. */
  posts: Post[]
  /** Those with posts, by title. */
  topics: Topic[]
  /** Those with posts, by title. */
  categories: Category[]
  /** Those with posts, by title. */
  series: Series[]
  /** Those of posts, by name; none before posts have two. */
  authors: Author[]
  pages: Page[]
}

/** The slug of `pages/index.md`, the introduction of the home page; no other page can have it. */
export const HOME_PAGE_SLUG = 'index'

/** A site without anything. */
export const EMPTY_SITE: Site = { posts: [], topics: [], categories: [], series: [], authors: [], pages: [] }

/** What a link to a category, a topic or a series needs. */
export type TermLink = Post['categories'][number]

export type Heading = Post['headings'][number]

/** A step of a reading path with its post. */
export type PathStep = { post: Post; note?: string | undefined }

/** The position of a post on the reading path of a topic. */
export type PathPosition = SequencePosition<Post> & { topic: Topic }

/** The position of a post in its series, as readers count: among the published parts. */
export type SeriesPosition = SequencePosition<Post> & { series: Series }

/** Where a reader can go from a post. */
export type PostNavigation = {
  /** The positions of the post on reading paths. */
  paths: PathPosition[]
  /** Its position in its series. */
  series?: SeriesPosition
  /** Three at most, best match first. */
  related: Post[]
  /** The posts that link to it, newest first. */
  backlinks: Post[]
  /** The posts published just before and just after it. */
  older?: Post
  newer?: Post
}
