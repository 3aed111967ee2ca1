import { newestFirst } from '@/lib/dates/parse-date'
import { type Category, type CategoryDescription, categoryTitles, readCategory } from './category'
import type { ContentDocument, ContentDocuments, ContentKind } from './document'
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
 * @param options.unreadable files that are no documents; what names them is not wrong as well
 */
export function buildLibrary(
  documents: ContentDocuments,
  options: ReadingContext & { showDrafts: boolean; unreadable?: string[] },
): { library: Library; heldBack: HeldBack; problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const read = <T extends { file: string; slug: string }>(kind: ContentKind, readOne: ReadOne<T>): Shelf<T> => {
    const unreadable = (options.unreadable ?? []).filter((file) => file.startsWith(`${kind}/`))
    const shelf = fillShelf(documents[kind], unreadable, readOne)
    problems.push(...shelf.problems)
    return shelf
  }
  const posts = read('posts', (document) => readPost(document, options))
  const pages = read('pages', (document) => readPage(document, options))
  const topics = read('topics', (document) => readTopic(document, options.timeZone))
  const categories = read('categories', (document) => readCategory(document, options.timeZone))
  posts.entries.sort(byDate)
  topics.entries.sort(byTitle)

  const { finder, problems: claims } = makeTopicFinder(topics.entries)
  const slugs = new Set([...posts.entries.map((post) => post.slug), ...posts.broken])
  problems.push(
    ...claims,
    ...posts.entries.flatMap((post) => unknownTopics(post, finder, topics.broken)),
    ...topics.entries.flatMap((topic) => brokenPathStops(topic, slugs)),
  )

  const isSeen = (entry: UnlinkedPost | Page) => isPublished(entry, options)
  const linked = (chosen: UnlinkedPost[]) => link(chosen, topics.entries, finder, categories.entries)
  const seen = linked(posts.entries.filter(isSeen))
  return {
    library: {
      posts: seen,
      topics: topics.entries.map((topic) => fillTopic(topic, seen)).filter(hasPosts),
      categories: fillCategories(seen, categories.entries),
      pages: pages.entries.filter(isSeen),
    },
    heldBack: {
      posts: linked(posts.entries.filter((post) => !isSeen(post))),
      pages: pages.entries.filter((page) => !isSeen(page)),
    },
    problems,
  }
}

/** The entries of one kind that make sense, the slugs of those that do not, and why they do not. */
type Shelf<T> = { entries: T[]; broken: string[]; problems: ContentProblem[] }

type ReadOne<T> = (document: ContentDocument) => { entry?: T; problems: ContentProblem[] }

function fillShelf<T extends { file: string; slug: string }>(
  documents: ContentDocument[],
  unreadable: string[],
  readOne: ReadOne<T>,
): Shelf<T> {
  const shelf: Shelf<T> = { entries: [], broken: unreadable.map(slugOfFile), problems: [] }
  for (const document of documents) {
    const { entry, problems } = readOne(document)
    shelf.problems.push(...problems)
    const twin = entry && shelf.entries.find(({ slug }) => slug === entry.slug)
    if (!entry) shelf.broken.push(slugOfFile(document.file))
    else if (twin) shelf.problems.push(sameSlug(entry, twin))
    else shelf.entries.push(entry)
  }
  return shelf
}

function slugOfFile(file: string): string {
  return slugify(readFileName(file).name)
}

function sameSlug({ file, slug }: { file: string; slug: string }, twin: { file: string }): ContentProblem {
  return errorAtKey(
    file,
    ['slug'],
    `${twin.file} has the slug ${slug} too`,
    'rename one, or give it a slug: of its own',
  )
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

function toLink({ slug, title }: UnlinkedTopic): TaxonomyLink {
  return { slug, title }
}

function byDate(a: UnlinkedPost, b: UnlinkedPost): number {
  return newestFirst(a.date, b.date) || a.slug.localeCompare(b.slug)
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title.localeCompare(b.title)
}
