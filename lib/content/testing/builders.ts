import type { Author, Category, Page, Post, Series, Topic } from 'contentlayer/generated'
import { stringify } from 'yaml'
import { toDocument } from '@/lib/content/compile/document'
import { isSourceFile, parseSourceFile } from '@/lib/content/front-matter/parse-source-file'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import type { ParsedAuthor } from '@/lib/content/model/author'
import type { ParseContext } from '@/lib/content/model/kind'
import type { ParsedPage } from '@/lib/content/model/page'
import type { ParsedPost } from '@/lib/content/model/post'
import type { ParsedTopic } from '@/lib/content/model/topic'
import { EMPTY_SITE, type Site } from '@/lib/content/site'
import type { ContentDate } from '@/lib/dates/parse-date'
import type { Issue } from '@/lib/diagnostics/issue'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'

/** A day in UTC. */
export function aDate(day: string): ContentDate {
  return { day, instant: `${day}T00:00:00Z`, dateTime: day }
}

/** A published post with the given fields, and plain defaults for the others. */
export function aPost(given: Partial<Post> = {}): Post {
  const date = given.date ?? aDate('2022-04-04')
  const slug = given.slug ?? 'a-post'
  const plain = toDocument('Post', `posts/${slug}.md`, {
    slug,
    title: 'A post',
    description: 'What it is about',
    excerpt: 'How it begins',
    date,
    state: 'published',
    publishAt: date,
    // Whom the settings of tests name.
    authors: [{ name: 'Ada Example', url: 'https://ada.example' }],
    categories: [],
    topics: [],
    tags: [],
    hasRelated: true,
    language: 'en-GB',
    translations: [],
    markdown: 'How it begins',
    html: '<p>How it begins</p>',
    text: 'How it begins',
    headings: [],
    readingMinutes: 1,
    aliases: [],
    related: [],
    backlinks: [],
  })
  return { ...plain, ...given }
}

/** A published page. */
export function aPage(given: Partial<Page> = {}): Page {
  const slug = given.slug ?? 'about'
  const plain = toDocument('Page', `pages/${slug}.md`, {
    slug,
    title: 'About',
    description: 'Who writes here',
    state: 'published',
    language: 'en-GB',
    html: '<p>Who writes here</p>',
    text: 'Who writes here',
    aliases: [],
  })
  return { ...plain, ...given }
}

/** A topic without posts. */
export function aTopic(given: Partial<Topic> = {}): Topic {
  const slug = given.slug ?? 'hiring'
  const fields = { slug, title: 'Hiring', state: 'published', description: 'How teams find people', html: '' } as const
  return {
    ...toDocument('Topic', `topics/${slug}.md`, { ...fields, readingPath: [], otherPosts: [], aliases: [] }),
    ...given,
  }
}

/** A series without posts. */
export function aSeries(given: Partial<Series> = {}): Series {
  const slug = given.slug ?? 'moving-house'
  return {
    ...toDocument('Series', `series/${slug}`, { slug, title: 'Moving house', state: 'published', posts: [] }),
    ...given,
  }
}

/** A category without posts and without a file of its own. */
export function aCategory(given: Partial<Category> = {}): Category {
  const slug = given.slug ?? 'leadership'
  return {
    ...toDocument('Category', `categories/${slug}`, {
      slug,
      title: 'Leadership',
      state: 'published',
      html: '',
      posts: [],
    }),
    ...given,
  }
}

/** An author without posts and without a file. */
export function anAuthor(given: Partial<Author> = {}): Author {
  const slug = given.slug ?? 'ben-guest'
  const fields = { slug, title: 'Ben Guest', state: 'published', html: '', links: [], posts: [] } as const
  return { ...toDocument('Author', `authors/${slug}`, { ...fields, links: [], posts: [] }), ...given }
}

/** A site with nothing in it but what is given. */
export function aSite(given: Partial<Site> = {}): Site {
  return { ...EMPTY_SITE, ...given }
}

/** A file with this front matter, of which the first field is on line 2, and a body. */
export function aSource(file: string, frontMatter: Record<string, unknown>, body = 'How it begins'): SourceFile {
  const given = Object.fromEntries(Object.entries(frontMatter).filter(([, value]) => value !== undefined))
  const source = parseSourceFile(file, `---\n${stringify(given)}---\n${body}\n`)
  if (!isSourceFile(source)) throw new Error(source.map(({ message }) => message).join('\n'))
  return source
}

/** What a body of one paragraph is rendered into. */
export function aRendering(given: Partial<RenderedMarkdown> = {}): RenderedMarkdown {
  return {
    html: '<p>How it begins</p>',
    source: 'How it begins',
    excerpt: 'How it begins',
    excerptIsMarked: false,
    headings: [],
    ids: [],
    references: [],
    outline: [],
    links: [],
    text: 'How it begins',
    codeWords: 0,
    warnings: [],
    ...given,
  }
}

/** A post as parsed from its file. */
export function aParsedPost(given: Partial<ParsedPost> = {}): ParsedPost {
  const {
    authors,
    categories,
    topics,
    series,
    translations,
    related,
    backlinks,
    shareImage,
    state,
    _id,
    _raw,
    type,
    ...rest
  } = aPost(given.slug === undefined ? {} : { slug: given.slug })
  return {
    ...rest,
    file: _id,
    getPosition: () => ({ line: 1, column: 1 }),
    isDraft: false,
    declaredAuthors: [],
    declaredCategories: [],
    topicNames: [],
    declaredTranslations: {},
    links: [],
    aliases: [],
    ...given,
  }
}

/** A page as parsed from its file. */
export function aParsedPage(given: Partial<ParsedPage> = {}): ParsedPage {
  const { state, _id, _raw, type, ...rest } = aPage(given.slug === undefined ? {} : { slug: given.slug })
  return { ...rest, file: _id, getPosition: () => ({ line: 1, column: 1 }), isDraft: false, aliases: [], ...given }
}

/** A topic as parsed from its file, without a reading path. */
export function aParsedTopic(given: Partial<ParsedTopic> = {}): ParsedTopic {
  const slug = given.slug ?? 'hiring'
  return {
    file: `topics/${slug}.md`,
    getPosition: () => ({ line: 1, column: 1 }),
    slug,
    title: 'Hiring',
    description: 'How teams find people',
    html: '',
    aliases: [],
    start: [],
    ...given,
  }
}

/** An author as parsed from the file. */
export function aParsedAuthor(given: Partial<ParsedAuthor> = {}): ParsedAuthor {
  const slug = given.slug ?? 'ben-guest'
  const getPosition = () => ({ line: 1, column: 1 })
  return {
    ...{ file: `authors/${slug}.md`, getPosition, slug, title: 'Ben Guest', html: '', aliases: [], links: [] },
    ...given,
  }
}

/** A site in UTC, on the first day of 2026. */
export function aContext(given: Partial<ParseContext> = {}): ParseContext {
  return { now: '2026-01-01T00:00:00Z', timeZone: 'UTC', language: 'en-GB', ...given }
}

/** An error at the first field of a post. */
export function anIssue(given: Partial<Issue> = {}): Issue {
  return {
    file: 'content/posts/a-post.md',
    line: 2,
    column: 1,
    severity: 'error',
    message: 'unknown field titel',
    fix: 'did you mean title?',
    ...given,
  }
}
