import { newestFirst } from '@/lib/dates/parse-date'
import { type Category, type CategoryDescription, categoryTitles, readCategory } from './category'
import type { ContentDocuments } from './document'
import { type Page, readPage } from './page'
import { type Post, type ReadingContext, readPost, type TaxonomyLink, type UnlinkedPost } from './post'
import { type ContentProblem, errorAtKey } from './problem'
import { isPublished } from './publication'
import { readFileName, slugify } from './slug'
import {
  brokenPathStops,
  makeTopicFinder,
  readTopic,
  type Topic,
  type TopicFinder,
  topicsOf,
  type UnlinkedTopic,
  unknownTopics,
} from './topic'

/** All content that may be seen, linked up. What is held back is not in it. */
export type Library = {
  /** The newest first. */
  posts: Post[]
  /** Those with posts, by title. */
  topics: Topic[]
  /** Those with posts, by title. */
  categories: Category[]
  pages: Page[]
}

/** What waits: its existence is the author’s business alone. */
export type HeldBack = { posts: Post[]; pages: Page[] }

/**
 * Builds the library from all files, and names everything that is wrong with them. Total: a file that
 * cannot be understood is left out and complained about; whoever calls decides whether to go on.
 *
 * @param options.showDrafts whether drafts and scheduled posts are in it, as in `npm run dev`
 * @param options.unreadable files of posts that are no documents; what names them is not wrong as well
 */
export function buildLibrary(
  documents: ContentDocuments,
  options: ReadingContext & { showDrafts: boolean; unreadable?: string[] },
): { library: Library; heldBack: HeldBack; problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const collect = <T>(result: { problems: ContentProblem[] }, part: T | undefined): T[] => {
    problems.push(...result.problems)
    return part === undefined ? [] : [part]
  }

  const readPosts = documents.posts.map((document) => readPost(document, options))
  const allPosts = withoutTwins(
    readPosts.flatMap((read) => collect(read, read.post)),
    problems,
  ).sort(byDate)
  const readPages = documents.pages.map((document) => readPage(document, options))
  const allPages = withoutTwins(
    readPages.flatMap((read) => collect(read, read.page)),
    problems,
  )
  const readTopics = documents.topics.map((document) => readTopic(document, options.timeZone))
  const allTopics = withoutTwins(
    readTopics.flatMap((read) => collect(read, read.topic)),
    problems,
  ).sort(byTitle)
  const descriptions = documents.categories.map((document) => readCategory(document, options.timeZone))
  const allCategories = withoutTwins(
    descriptions.flatMap((read) => collect(read, read.category)),
    problems,
  )

  const { finder, problems: claims } = makeTopicFinder(allTopics)
  const files = [...documents.posts.map((document) => document.file), ...(options.unreadable ?? [])]
  const slugs = new Set([
    ...allPosts.map((post) => post.slug),
    ...files.map((file) => slugify(readFileName(file).name)),
  ])
  problems.push(
    ...claims,
    ...allPosts.flatMap((post) => [...unknownTopics(post, finder), ...namelessCategories(post)]),
    ...allTopics.flatMap((topic) => brokenPathStops(topic, slugs)),
  )

  const isSeen = (entry: UnlinkedPost | Page) => isPublished(entry, options)
  const linkPosts = (posts: UnlinkedPost[]) => link(posts, allTopics, finder, allCategories)
  const posts = linkPosts(allPosts.filter(isSeen))
  return {
    library: {
      posts,
      topics: allTopics
        .map((topic) => fillTopic(topic, posts))
        .filter(({ path, others }) => path.length + others.length > 0),
      categories: fillCategories(posts, allCategories),
      pages: allPages.filter(isSeen),
    },
    heldBack: {
      posts: linkPosts(allPosts.filter((post) => !isSeen(post))),
      pages: allPages.filter((page) => !isSeen(page)),
    },
    problems,
  }
}

function link(
  posts: UnlinkedPost[],
  topics: UnlinkedTopic[],
  finder: TopicFinder,
  descriptions: CategoryDescription[],
): Post[] {
  const titles = categoryTitles(posts, descriptions)
  return posts.map(({ categoryNames, topicNames, tags, ...post }) => ({
    ...post,
    categories: [...new Set(categoryNames.map(slugify))].map((slug) => ({ slug, title: titles.get(slug) ?? slug })),
    topics: topicsOf({ ...post, categoryNames, topicNames, tags }, topics, finder).map(toLink),
  }))
}

function fillTopic({ slug, title, description, html, start }: UnlinkedTopic, posts: Post[]): Topic {
  const path = start.flatMap(({ post: wanted, note }) => {
    const post = posts.find((candidate) => candidate.slug === wanted)
    return post ? [{ post, ...(note !== undefined && { note }) }] : []
  })
  const onPath = new Set(path.map((stop) => stop.post))
  const others = posts.filter((post) => !onPath.has(post) && post.topics.some((topic) => topic.slug === slug))
  return { slug, title, description, html, path, others }
}

function fillCategories(posts: Post[], descriptions: CategoryDescription[]): Category[] {
  const used = new Map(posts.flatMap((post) => post.categories).map((category) => [category.slug, category]))
  const categories = [...used.values()].map(({ slug, title }) => {
    const { description, html = '' } = descriptions.find((candidate) => candidate.slug === slug) ?? {}
    const inIt = posts.filter((post) => post.categories.some((category) => category.slug === slug))
    return { slug, title, ...(description !== undefined && { description }), html, posts: inIt }
  })
  return categories.sort(byTitle)
}

function namelessCategories(post: UnlinkedPost): ContentProblem[] {
  return post.categoryNames
    .filter((name) => slugify(name) === '')
    .map((name) =>
      errorAtKey(post.file, ['categories'], `the category ${name} has no letter for an address`, 'choose a word'),
    )
}

/** Of entries with one address only the first stays; the others are complained about, naming both files. */
function withoutTwins<T extends { file: string; slug: string }>(entries: T[], problems: ContentProblem[]): T[] {
  const first = new Map<string, T>()
  for (const entry of entries) {
    const twin = first.get(entry.slug)
    if (twin === undefined) first.set(entry.slug, entry)
    else {
      problems.push(
        errorAtKey(
          entry.file,
          [],
          `${twin.file} has the slug ${entry.slug} too`,
          'rename one, or give it a slug: of its own',
        ),
      )
    }
  }
  return [...first.values()]
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
