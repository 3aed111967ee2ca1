import { type Category, type CategoryDescription, categoryTitles, readCategory } from '@/lib/content/model/category'
import type { ContentDocuments, ContentKind } from '@/lib/content/model/document'
import { type Page, readPage } from '@/lib/content/model/page'
import {
  type Post,
  type ReadingContext,
  readPost,
  type TaxonomyLink,
  type UnlinkedPost,
} from '@/lib/content/model/post'
import { inSeriesOrder, type Part, type Series, seriesIssues } from '@/lib/content/model/series'
import { slugify } from '@/lib/content/model/slug'
import { commonSpellings } from '@/lib/content/model/spelling'
import {
  brokenPathStops,
  makeTopicFinder,
  readTopic,
  type Topic,
  type TopicFinder,
  topicsOf,
  type UnlinkedTopic,
  unknownTopics,
} from '@/lib/content/model/topic'
import { brokenTranslations } from '@/lib/content/model/translations'
import { newestFirst } from '@/lib/dates/parse-date'
import type { ContentIssue } from '@/lib/diagnostics/issue'
import { fillShelf, type ReadOne, type Shelf } from './parse-collection'
import { isPublished } from './publication'

/** All content that may be seen, linked up. What is held back is not in it. */
export type Library = {
  /** The newest first. */
  posts: Post[]
  /** Those with posts, by title. */
  topics: Topic[]
  /** Those with posts, by title. */
  categories: Category[]
  /** Those with posts, by title. */
  series: Series[]
  pages: Page[]
}

/** What waits: its existence is the author’s business alone. */
export type HeldBack = { posts: Post[]; pages: Page[] }

/**
 * Builds the library from all files, and names everything that is wrong with them. Total: a file that
 * cannot be understood is left out and complained about; whoever calls decides whether to go on.
 *
 * @param options.showDrafts whether drafts and scheduled posts are in it, as in `npm run dev`
 * @param options.unreadable files that are no documents; what names them is not wrong as well
 */
export function buildLibrary(
  documents: ContentDocuments,
  options: ReadingContext & { showDrafts: boolean; unreadable?: string[] },
): { library: Library; heldBack: HeldBack; issues: ContentIssue[] } {
  const issues: ContentIssue[] = []
  const read = <T extends { file: string; slug: string }>(kind: ContentKind, readOne: ReadOne<T>): Shelf<T> => {
    const unreadable = (options.unreadable ?? []).filter((file) => file.startsWith(`${kind}/`))
    const shelf = fillShelf(documents[kind], unreadable, readOne)
    issues.push(...shelf.issues)
    return shelf
  }
  const parts: Part[] = []
  const posts = read('posts', (document) => {
    const post = readPost(document, options)
    if (post.seriesPart) parts.push({ file: document.file, part: post.seriesPart })
    return post
  })
  const pages = read('pages', (document) => readPage(document, options))
  const topics = read('topics', (document) => readTopic(document, options.timeZone))
  const categories = read('categories', (document) => readCategory(document, options.timeZone))
  posts.entries.sort(byDate)
  topics.entries.sort(byTitle)

  const { finder, issues: claims } = makeTopicFinder(topics.entries)
  const slugs = new Set([...posts.entries.map((post) => post.slug), ...posts.broken])
  issues.push(
    ...claims,
    ...posts.entries.flatMap((post) => unknownTopics(post, finder, topics.broken)),
    ...topics.entries.flatMap((topic) => brokenPathStops(topic, slugs)),
    ...posts.entries.flatMap((post) => brokenTranslations(post, slugs)),
    ...seriesIssues(parts, !options.unreadable?.some((file) => file.startsWith('posts/'))),
  )

  const isSeen = (entry: UnlinkedPost | Page) => isPublished(entry, options)
  const linked = (chosen: UnlinkedPost[]) => link(chosen, topics.entries, finder, categories.entries)
  const seen = linked(posts.entries.filter(isSeen))
  const orders = new Map(posts.entries.map(({ slug, seriesPart }) => [slug, seriesPart?.order]))
  return {
    library: {
      posts: seen,
      topics: fillTopics(topics.entries, seen).filter(hasPosts),
      categories: fillCategories(seen, categories.entries),
      series: fillSeries(seen, orders),
      pages: pages.entries.filter(isSeen),
    },
    heldBack: {
      posts: linked(posts.entries.filter((post) => !isSeen(post))),
      pages: pages.entries.filter((page) => !isSeen(page)),
    },
    issues,
  }
}

function hasPosts({ path, others }: Topic): boolean {
  return path.length + others.length > 0
}

function link(
  posts: UnlinkedPost[],
  topics: UnlinkedTopic[],
  finder: TopicFinder,
  descriptions: CategoryDescription[],
): Post[] {
  const titles = categoryTitles(posts, descriptions)
  const seriesTitles = commonSpellings(posts.flatMap(({ seriesPart }) => seriesPart?.name ?? []))
  const named = (titles: Map<string, string>) => (slug: string) => ({ slug, title: titles.get(slug) ?? slug })
  return posts.map(({ categoryNames, topicNames, seriesPart, ...post }) => ({
    ...post,
    categories: [...new Set(categoryNames.map(slugify))].map(named(titles)),
    topics: topicsOf({ ...post, categoryNames, topicNames }, topics, finder).map(toLink),
    ...(seriesPart && { series: named(seriesTitles)(slugify(seriesPart.name)) }),
  }))
}

/** Gives topics their posts, which know to which they belong. */
function fillTopics(topics: UnlinkedTopic[], posts: Post[]): Topic[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  const byTopic = groupBySlug(posts, (post) => post.topics)
  return topics.map(({ slug, title, description, html, start }) => {
    const path = start.flatMap(({ post: wanted, note }) => {
      const post = bySlug.get(wanted)
      return post ? [{ post, ...(note !== undefined && { note }) }] : []
    })
    const onPath = new Set(path.map((stop) => stop.post))
    const others = (byTopic.get(slug) ?? []).filter((post) => !onPath.has(post))
    return { slug, title, description, html, path, others }
  })
}

function fillCategories(posts: Post[], descriptions: CategoryDescription[]): Category[] {
  const titles = new Map(posts.flatMap((post) => post.categories).map(({ slug, title }) => [slug, title]))
  const described = new Map(descriptions.map((description) => [description.slug, description]))
  return [...groupBySlug(posts, (post) => post.categories)]
    .map(([slug, posts]) => {
      const { description, html = '' } = described.get(slug) ?? {}
      return { slug, title: titles.get(slug) ?? slug, ...(description !== undefined && { description }), html, posts }
    })
    .sort(byTitle)
}

/** Series of the posts that may be seen; `orders` has the authors’ numbers by the slugs of the posts. */
function fillSeries(posts: Post[], orders: Map<string, number | undefined>): Series[] {
  const titles = new Map(posts.flatMap(({ series }) => series ?? []).map(({ slug, title }) => [slug, title]))
  return [...groupBySlug(posts, ({ series }) => (series ? [series] : []))]
    .map(([slug, posts]) => ({
      slug,
      title: titles.get(slug) ?? slug,
      posts: inSeriesOrder(posts.map((post) => ({ post, order: orders.get(post.slug) }))),
    }))
    .sort(byTitle)
}

/** Posts under the slugs of what they belong to, in their order. */
function groupBySlug(posts: Post[], groupsOf: (post: Post) => TaxonomyLink[]): Map<string, Post[]> {
  const groups = new Map<string, Post[]>()
  for (const post of posts) {
    for (const { slug } of groupsOf(post)) {
      const group = groups.get(slug)
      if (group) group.push(post)
      else groups.set(slug, [post])
    }
  }
  return groups
}

function toLink({ slug, title }: UnlinkedTopic): TaxonomyLink {
  return { slug, title }
}

function byDate(a: UnlinkedPost, b: UnlinkedPost): number {
  return newestFirst(a.date, b.date) || a.slug.localeCompare(b.slug)
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title.localeCompare(b.title)
}
