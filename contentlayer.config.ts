import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineDocumentType, defineNestedType, makeSource } from 'contentlayer2/source-files'
import { register } from 'tsx/esm/api'
import { documentFields } from './lib/content/front-matter/document-fields'
import { postFields } from './lib/content/model/post'

/*
 * The documents of the site, whose types are generated into `contentlayer/generated`. The source at the end of this
 * file compiles them from the Markdown files of `content/`: it parses, renders, links and checks them. The fields of
 * front matters are defined in `lib/content/model/`. Nested types have no names, see docs/decisions/0028.
 */

/** A date from the content, resolved in the site’s time zone. */
const ContentDate = defineNestedType(() => ({
  fields: {
    day: { type: 'string', required: true, description: 'The calendar day in the site’s time zone, `YYYY-MM-DD`.' },
    instant: { type: 'date', required: true, description: 'The moment it begins, in UTC: `2022-04-04T09:30:00Z`.' },
    dateTime: {
      type: 'string',
      required: true,
      description: 'The value for `<time dateTime>`: the day, or the moment where the author gave a time.',
    },
  },
}))

/** What a link to a category, a topic or a series needs. */
const TermLink = defineNestedType(() => ({
  fields: {
    slug: { type: 'string', required: true, description: 'The last part of its URL.' },
    title: { type: 'string', required: true, description: 'Its name.' },
  },
}))

/** Who wrote a post. */
const AuthorLink = defineNestedType(() => ({
  fields: {
    name: { type: 'string', required: true, description: 'The name, as readers see it.' },
    slug: { type: 'string', description: 'The last part of the URL of the author’s page, if there is one.' },
    url: { type: 'string', description: 'The URL of the author’s own site.' },
    fediverse: { type: 'string', description: 'The author’s account in the Fediverse.' },
  },
}))

/** Where else to find an author. */
const LabeledLink = defineNestedType(() => ({
  fields: {
    label: { type: 'string', required: true, description: 'What it is called.' },
    url: { type: 'string', required: true, description: 'An absolute URL.' },
  },
}))

/** A heading of a text, for the table of contents. */
const Heading = defineNestedType(() => ({
  fields: {
    depth: { type: 'number', required: true, description: 'Its level, from 1 to 6.' },
    id: { type: 'string', required: true, description: 'The fragment of its URL; empty for a heading without words.' },
    text: { type: 'string', required: true, description: 'Its words as plain text.' },
  },
}))

/** A post in one of its languages. */
const Translation = defineNestedType(() => ({
  fields: {
    language: { type: 'string', required: true, description: 'The language, BCP 47.' },
    url: { type: 'string', required: true, description: 'The absolute URL of the post in this language.' },
  },
}))

/** A former URL, which redirects. */
const Alias = defineNestedType(() => ({
  fields: {
    path: {
      type: 'string',
      required: true,
      description: 'From the root of the site, decoded; with a trailing slash unless it names a file.',
    },
    isDeclared: {
      type: 'boolean',
      required: true,
      description: 'Whether the front matter declares it, rather than a permalink pattern of the settings.',
    },
  },
}))

/** An image beside a text: what a post is shared with, the portrait of an author. */
const PlacedImage = defineNestedType(() => ({
  fields: {
    url: { type: 'string', required: true, description: 'A path of the site, or the URL of an image on another site.' },
    width: { type: 'number', description: 'In pixels; absent for an image on another site.' },
    height: { type: 'number', description: 'In pixels; absent for an image on another site.' },
  },
}))

/** A step of the reading path of a topic. */
const ReadingPathStep = defineNestedType(() => ({
  fields: {
    post: { type: 'string', required: true, description: 'The slug of the post.' },
    note: { type: 'string', description: 'Why the post is here.' },
  },
}))

const title = { type: 'string', required: true, description: 'The headline, or the name.' } as const
const slug = { type: 'string', required: true, description: 'The last part of the URL.' } as const
const html = { type: 'string', required: true, description: 'The body as HTML; empty without a body.' } as const
const text = {
  type: 'string',
  required: true,
  description: 'The body as plain text, a line for each block, without code.',
} as const
const language = { type: 'string', required: true, description: 'The language of the text, BCP 47.' } as const
const state = {
  type: 'enum',
  options: ['published', 'draft', 'scheduled'],
  required: true,
  description: 'Whether readers see it. A production build has published documents only.',
} as const
const aliases = { type: 'list', of: Alias, required: true, description: 'Its former URLs.' } as const
const posts = {
  type: 'list',
  of: { type: 'string' },
  required: true,
} as const

const Post = defineDocumentType(() => ({
  name: 'Post',
  contentType: 'data',
  description: 'A post: a file of `content/posts`.',
  fields: {
    ...documentFields(postFields),
    slug,
    description: { type: 'string', required: true, description: 'For search engines and feeds; plain text.' },
    excerpt: { type: 'string', required: true, description: 'The teaser in lists; plain text.' },
    date: { type: 'nested', of: ContentDate, required: true, description: 'When it was, or will be, published.' },
    updated: { type: 'nested', of: ContentDate, description: 'When it last changed in a way readers should know.' },
    publishAt: { type: 'nested', of: ContentDate, required: true, description: 'When a scheduled post is published.' },
    state,
    authors: { type: 'list', of: AuthorLink, required: true, description: 'Who wrote it; empty if nobody is named.' },
    categories: { type: 'list', of: TermLink, required: true, description: 'The categories it is in.' },
    topics: { type: 'list', of: TermLink, required: true, description: 'The topics it is on, by title.' },
    series: { type: 'nested', of: TermLink, description: 'The series it is a part of.' },
    language,
    canonicalUrl: { type: 'string', description: 'The URL at which it first appeared, if on another site.' },
    translations: {
      type: 'list',
      of: Translation,
      required: true,
      description: 'The post in all its languages, its own included; empty if there is but one.',
    },
    shareImage: {
      type: 'nested',
      of: PlacedImage,
      description: 'The author’s choice of image for where it is shared.',
    },
    markdown: { type: 'string', required: true, description: 'The body as its author wrote it, without comments.' },
    html,
    text,
    headings: { type: 'list', of: Heading, required: true, description: 'The headings of the body, in order.' },
    readingMinutes: { type: 'number', required: true, description: 'How long it takes to read, at least 1.' },
    aliases,
    hasRelated: { type: 'boolean', required: true, description: 'Whether related posts are shown below it.' },
    related: { ...posts, description: 'The slugs of related posts, best match first; three at most.' },
    backlinks: { ...posts, description: 'The slugs of the posts that link to it, newest first.' },
  },
}))

const termState = {
  ...state,
  options: ['published', 'draft'],
  description: 'A draft has no published post. A production build has none.',
} as const

const Topic = defineDocumentType(() => ({
  name: 'Topic',
  contentType: 'data',
  description: 'A leadership topic: a file of `content/topics`, and the posts on it.',
  fields: {
    slug,
    title,
    state: termState,
    description: { type: 'string', required: true, description: 'One sentence: what a reader finds there.' },
    html,
    readingPath: {
      type: 'list',
      of: ReadingPathStep,
      required: true,
      description: 'The posts to begin with, in the author’s order.',
    },
    otherPosts: { ...posts, description: 'The slugs of all other posts on the topic, newest first.' },
    aliases: { type: 'list', of: { type: 'string' }, required: true, description: 'Its other names.' },
  },
}))

const Category = defineDocumentType(() => ({
  name: 'Category',
  contentType: 'data',
  description: 'A category: the posts whose authors wrote the same name, whatever its case.',
  fields: {
    slug,
    title,
    state: termState,
    description: { type: 'string', description: 'One sentence: what is in it.' },
    html,
    posts: { ...posts, description: 'The slugs of its posts, newest first.' },
  },
}))

const Series = defineDocumentType(() => ({
  name: 'Series',
  contentType: 'data',
  description: 'Posts that are parts of one thing.',
  fields: {
    slug,
    title,
    state: termState,
    posts: { ...posts, description: 'The slugs of its parts, first part first.' },
  },
}))

const Author = defineDocumentType(() => ({
  name: 'Author',
  contentType: 'data',
  description: 'An author with a page: every one, as soon as posts have two.',
  fields: {
    slug,
    title,
    state: termState,
    description: { type: 'string', description: 'One sentence: who it is.' },
    html,
    portrait: { type: 'nested', of: PlacedImage, description: 'A picture of the author.' },
    links: { type: 'list', of: LabeledLink, required: true, description: 'Where else to find the author.' },
    posts: { ...posts, description: 'The slugs of the author’s posts, newest first.' },
  },
}))

const Page = defineDocumentType(() => ({
  name: 'Page',
  contentType: 'data',
  description: 'A page of its own, such as `/about/`: a file of `content/pages`.',
  fields: {
    slug,
    title,
    description: { type: 'string', required: true, description: 'For search engines; plain text.' },
    state,
    language,
    html,
    text,
    aliases,
  },
}))

/** Creates the source plugin, from which Contentlayer gets the schema and the documents. */
export default async function contentSource() {
  const schema = await makeSource({
    // Only used in messages: the documents come from the source below.
    contentDirPath: 'content',
    documentTypes: [Post, Topic, Category, Series, Author, Page],
    disableImportAliasWarning: true,
  })(undefined)
  // Contentlayer bundles this file. The compiler is imported at run time instead: with a second copy of Contentlayer’s
  // own libraries in the bundle its stream never ends, and it starts worker threads from files beside it.
  register()
  const path = pathToFileURL(resolve('lib/content/compile/contentlayer-source.ts')).href
  const { createContentSource }: typeof import('./lib/content/compile/contentlayer-source') = await import(path)
  return createContentSource(schema)
}
