import type { Category, Page, Post, Series, Topic } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import type { ParsedAuthor } from '@/lib/content/model/author'
import type { ParsedCategory } from '@/lib/content/model/category'
import type { ParsedPage } from '@/lib/content/model/page'
import type { ParsedPost } from '@/lib/content/model/post'
import { commonSpellings } from '@/lib/content/model/spelling'
import type { ParsedTopic } from '@/lib/content/model/topic'
import type { Site, TermLink } from '@/lib/content/site'
import { slugify } from '@/lib/text/slugify'
import { findBacklinks } from './backlinks'
import { toDocument } from './document'
import { createTopicFinder } from './name-finder'
import { getTermState } from './publication'
import { type ResolvedAliases, resolveAliases } from './resolve-aliases'
import { resolveAuthors, resolvePostAuthors } from './resolve-authors'
import { resolveTranslations } from './translations'

type WithState<T> = T & Pick<Post, 'state'>

/** The entries that a site is made of: posts newest first, topics by title. */
export type SiteEntries = {
  posts: WithState<ParsedPost>[]
  pages: WithState<ParsedPage>[]
  topics: ParsedTopic[]
  categories: ParsedCategory[]
  authors: ParsedAuthor[]
}

/**
 * Turns entries into the documents of a site: posts with the categories, topics and series that they are in,
 * and these with their posts. Names that match nothing are left out; the check reports them.
 *
 * @param options.showEmptyTopics whether topics without a post are kept
 */
export function resolveReferences(
  { posts, pages, topics, categories, authors }: SiteEntries,
  { showEmptyTopics = false } = {},
): Site {
  const aliases = resolveAliases(posts, pages)
  const documents = resolvePosts({ posts, topics, categories, authors }, aliases)
  return {
    posts: documents,
    topics: topics.map((topic) => resolveTopic(topic, documents)).filter((topic) => showEmptyTopics || hasPosts(topic)),
    categories: resolveCategories(documents, categories),
    series: resolveSeries(documents, posts),
    authors: resolveAuthors(documents, authors),
    pages: pages.map((page) => resolvePage(page, aliases)),
  }
}

function resolvePosts(
  { posts, topics, categories, authors }: Omit<SiteEntries, 'pages'>,
  aliases: ResolvedAliases,
): Post[] {
  const { find } = createTopicFinder(topics)
  const categoryTitles = resolveCategoryTitles(posts, categories)
  const seriesTitles = commonSpellings(posts.flatMap(({ seriesPart }) => seriesPart?.name ?? []))
  const toLink = (slug: string, titles: Map<string, string>) => ({ slug, title: titles.get(slug) ?? slug })
  const authorsByPost = resolvePostAuthors(posts, authors, siteConfig.author)
  const translations = resolveTranslations(posts)
  const backlinks = findBacklinks(posts, aliases)
  return posts.map((post) => {
    const { file, getPosition, isDraft, declaredAuthors, declaredCategories, topicNames, seriesPart, ...parsed } = post
    const { declaredTranslations, declaredImage, links, ...rest } = parsed
    const named = new Set([...topicNames, ...post.tags].map(find))
    const joined = topics.filter((topic) => named.has(topic) || topic.start.some((step) => step.post === post.slug))
    return toDocument('Post', file, {
      ...rest,
      authors: authorsByPost.get(post) ?? [],
      categories: [...new Set(declaredCategories.map(({ name }) => slugify(name)))].map((slug) =>
        toLink(slug, categoryTitles),
      ),
      topics: joined.map(({ slug, title }) => ({ slug, title })),
      series: seriesPart && toLink(slugify(seriesPart.name), seriesTitles),
      translations: translations.get(post) ?? [],
      backlinks: backlinks.get(post) ?? [],
      // Filled in by `withRelatedPosts`: comparing all posts is slow, so it is done once, for the site that is shown.
      related: [],
      aliases: aliases.get(post) ?? [],
    })
  })
}

function resolvePage(page: SiteEntries['pages'][number], aliases: ResolvedAliases): Page {
  const { file, getPosition, isDraft, ...rest } = page
  return toDocument('Page', file, { ...rest, aliases: aliases.get(page) ?? [] })
}

/** The posts on a reading path come first; every other post on the topic follows by date. */
function resolveTopic({ file, slug, title, description, html, start, aliases }: ParsedTopic, posts: Post[]): Topic {
  const slugs = new Set(posts.map((post) => post.slug))
  const readingPath = start.filter(({ post }) => slugs.has(post))
  const onPath = new Set(readingPath.map(({ post }) => post))
  const joined = posts.filter((post) => post.topics.some((topic) => topic.slug === slug))
  const otherPosts = joined.map((post) => post.slug).filter((post) => !onPath.has(post))
  const state = getTermState([...onPath, ...otherPosts], posts)
  return toDocument('Topic', file, { slug, title, state, description, html, readingPath, otherPosts, aliases })
}

function hasPosts({ readingPath, otherPosts }: Topic): boolean {
  return readingPath.length + otherPosts.length > 0
}

function resolveCategories(posts: Post[], files: ParsedCategory[]): Category[] {
  return [...groupByTerm(posts, (post) => post.categories)]
    .map(([{ slug, title }, ofCategory]) => {
      const file = files.find((file) => file.slug === slug)
      const { description, html = '' } = file ?? {}
      const fields = { slug, title, state: getTermState(ofCategory, posts), description, html, posts: ofCategory }
      return toDocument('Category', file?.file ?? `categories/${slug}`, fields)
    })
    .sort(byTitle)
}

/** As the category’s own file says, else as most posts write it, else (on a tie) as the newest post does. */
function resolveCategoryTitles(posts: ParsedPost[], files: ParsedCategory[]): Map<string, string> {
  const titles = commonSpellings(posts.flatMap((post) => post.declaredCategories.map(({ name }) => name)))
  for (const { slug, title } of files) {
    if (title !== undefined && titles.has(slug)) titles.set(slug, title)
  }
  return titles
}

/** The parts of a series by their numbers, else by date, oldest first. */
function resolveSeries(posts: Post[], parsed: ParsedPost[]): Series[] {
  const orders = new Map(parsed.map(({ slug, seriesPart }) => [slug, seriesPart?.order ?? 0]))
  return [...groupByTerm(posts, ({ series }) => (series ? [series] : []))]
    .map(([{ slug, title }, ofSeries]) => {
      const parts = ofSeries.toReversed().sort((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0))
      return toDocument('Series', `series/${slug}`, { slug, title, state: getTermState(parts, posts), posts: parts })
    })
    .sort(byTitle)
}

/** The slugs of the posts under each term that they are in, in their order. */
function groupByTerm(posts: Post[], getTerms: (post: Post) => TermLink[]): Map<TermLink, string[]> {
  const terms = new Map<string, TermLink>()
  const groups = new Map<TermLink, string[]>()
  for (const post of posts) {
    for (const candidate of getTerms(post)) {
      const term = terms.get(candidate.slug) ?? candidate
      terms.set(term.slug, term)
      groups.set(term, [...(groups.get(term) ?? []), post.slug])
    }
  }
  return groups
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title.localeCompare(b.title)
}
