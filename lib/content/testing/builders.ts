import type { Category } from '@/lib/content/model/category'
import type { ContentDocument, ContentDocuments } from '@/lib/content/model/document'
import type { Post, ReadingContext } from '@/lib/content/model/post'
import type { Series } from '@/lib/content/model/series'
import type { Topic } from '@/lib/content/model/topic'
import type { ContentDate } from '@/lib/dates/parse-date'
import type { Issue } from '@/lib/diagnostics/issue'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'

/** A day in UTC. */
export function aDate(day: string): ContentDate {
  return { day, instant: `${day}T00:00:00Z`, dateTime: day }
}

/** A published post, different from the plainest one only in what is given. */
export function aPost(given: Partial<Post> = {}): Post {
  const date = given.date ?? aDate('2022-04-04')
  const slug = given.slug ?? 'a-post'
  return {
    file: `posts/${slug}.md`,
    slug,
    title: 'A post',
    description: 'What it is about',
    excerpt: 'How it begins',
    date,
    state: 'published',
    appears: date,
    categories: [],
    topics: [],
    tags: [],
    language: 'en-GB',
    html: '<p>How it begins</p>',
    text: 'How it begins',
    headings: [],
    links: [],
    readingMinutes: 1,
    oldPaths: [],
    ...given,
  }
}

/** A file as the library takes it, with the front matter given. */
export function aDocument(
  file: string,
  frontMatter: Record<string, unknown>,
  rendered: Partial<RenderedMarkdown> = {},
): ContentDocument {
  return {
    file,
    frontMatter,
    rendered: {
      html: '<p>How it begins</p>',
      excerpt: 'How it begins',
      excerptIsMarked: false,
      headings: [],
      ids: [],
      references: [],
      text: 'How it begins',
      codeWords: 0,
      notices: [],
      ...rendered,
    },
  }
}

/** A file of `content/posts` with what a post needs. */
export function aPostFile(slug: string, frontMatter: Record<string, unknown> = {}): ContentDocument {
  return aDocument(`posts/${slug}.md`, { title: slug, date: '2022-04-04', ...frontMatter })
}

/** A file of `content/topics` with what a topic needs. */
export function aTopicFile(slug: string, frontMatter: Record<string, unknown> = {}): ContentDocument {
  return aDocument(`topics/${slug}.md`, { title: slug, description: 'What it is', ...frontMatter })
}

/** All files of a site, sorted into their folders by their names. */
export function someDocuments(...documents: ContentDocument[]): ContentDocuments {
  const of = (folder: string) => documents.filter(({ file }) => file.startsWith(`${folder}/`))
  return { posts: of('posts'), topics: of('topics'), categories: of('categories'), pages: of('pages') }
}

/** A site in UTC, built on the first day of 2026. */
export function aContext(given: Partial<ReadingContext> = {}): ReadingContext {
  return { timeZone: 'UTC', language: 'en-GB', now: '2026-01-01T00:00:00Z', ...given }
}

/** A topic without posts. */
export function aTopic(given: Partial<Topic> = {}): Topic {
  return {
    slug: 'hiring',
    title: 'Hiring',
    description: 'How teams find people',
    html: '',
    path: [],
    others: [],
    ...given,
  }
}

/** A series of these posts. */
export function aSeries(given: Partial<Series> = {}): Series {
  return { slug: 'moving-house', title: 'Moving house', posts: [], ...given }
}

/** A category without posts and without a file of its own. */
export function aCategory(given: Partial<Category> = {}): Category {
  return { slug: 'leadership', title: 'Leadership', html: '', posts: [], ...given }
}

/** An error at the first key of a post. */
export function anIssue(given: Partial<Issue> = {}): Issue {
  return {
    file: 'content/posts/a-post.md',
    line: 2,
    column: 1,
    severity: 'error',
    message: 'unknown key titel',
    fix: 'did you mean title?',
    ...given,
  }
}
