import type { Author, Category, DocumentTypes, Page, Post, Series, Topic } from 'contentlayer/generated'

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

/** All documents, of every type. */
export function listDocuments(site: Site): DocumentTypes[] {
  return Object.values(site).flat()
}

/** What a link to a category, a topic or a series needs. */
export type TermLink = Post['categories'][number]

export type Heading = Post['headings'][number]

/** What a list or a link shows of a post. */
export type PostSummary = Pick<
  Post,
  'slug' | 'title' | 'language' | 'date' | 'publishAt' | 'state' | 'featured' | 'excerpt'
>

/** A step of a reading path with its post. */
export type PathStep<P = PostSummary> = { post: P; note?: string | undefined }
