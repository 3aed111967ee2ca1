import type { Post } from 'contentlayer/generated'
import { type DocumentValues, type Fields, pickDocumentValues } from '@/lib/content/front-matter/fields'
import { legacyFields } from '@/lib/content/front-matter/legacy-fields'
import { type Report, readFrontMatter } from '@/lib/content/front-matter/read-front-matter'
import type { KeyPath, Located, SourceFile } from '@/lib/content/front-matter/source-file'
import { type ContentDate, newestFirst, parseDate } from '@/lib/dates/parse-date'
import { isFinding } from '@/lib/diagnostics/issue'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { expandPermalinks } from '@/lib/routing/permalinks'
import { postPath, resolveSitePath } from '@/lib/routing/urls'
import { isAbsoluteUrl } from '@/lib/text/absolute-url'
import { readingMinutes } from '@/lib/text/reading-time'
import { aliasFields, dedupeAliases, type ParsedAlias, parseAliases } from './aliases'
import { parseIsDraft } from './draft'
import { ignoreFields } from './ignore'
import { importedFields } from './imported'
import type { ParseContext, Parsed } from './kind'
import { parseLanguage } from './language'
import { parseSeriesPart, type SeriesPart, seriesFields } from './series'
import { parseFileName, parseSlug, validateName } from './slug'
import { splitStringLists } from './string-lists'
import { checkTranslationTags, type DeclaredTranslations } from './translations'
import { findFutureUpdate, parseUpdated } from './updated'

/** The front matter of `content/posts`. */
export const postFields = {
  title: { kind: 'string', required: true, inDocument: true, description: 'The headline.' },
  date: {
    kind: 'date',
    description: 'The day, or the moment, of publication. A date in the future schedules the post.',
    default: 'the date in the file name',
  },
  slug: { kind: 'string', description: 'The last part of the URL.', default: 'the file name without its date' },
  draft: { kind: 'boolean', description: 'A draft is visible in `npm run dev` and in previews only.', default: 'no' },
  description: {
    kind: 'string',
    description: 'One or two sentences for search engines, feeds and cards.',
    default: 'the excerpt',
  },
  excerpt: {
    kind: 'string',
    description: 'The teaser in lists.',
    default: 'the text before `<!--more-->`, else the first paragraph',
  },
  categories: {
    kind: 'stringList',
    description: 'Broad groupings. Use one or two per post; any name works.',
    default: 'none',
  },
  topics: {
    kind: 'stringList',
    description: 'Topics of `content/topics`, by slug, title or alias.',
    default: 'those that match a tag, and those with the post on their reading path',
  },
  tags: {
    kind: 'stringList',
    inDocument: true,
    description: 'Free keywords: one that matches a topic joins it, all of them help to find related posts.',
    default: 'none',
  },
  ...seriesFields,
  authors: {
    kind: 'people',
    description: 'Who wrote it: authors of `content/authors`, by slug, name or alias.',
    default: 'the author of the site',
  },
  updated: { kind: 'date', description: 'When the post last changed in a way readers should know.', default: 'never' },
  lang: { kind: 'string', description: 'The language of the post (BCP 47).', default: 'the language of the site' },
  translations: {
    kind: 'translations',
    description: 'The same post in other languages: `{ de: slug }`, or a URL where it is on another site.',
    default: 'none',
  },
  image: {
    kind: 'string',
    description: 'The image shown where the post is shared: a file beside it or in `public/`, or a URL.',
    default: 'an image with the title',
  },
  canonical: {
    kind: 'string',
    description: 'The URL at which the post first appeared, if on another site.',
    default: 'its own URL',
  },
  license: {
    kind: 'license',
    inDocument: true,
    description: 'The licence that readers have, such as `CC-BY-4.0`, or `none`.',
    default: 'that of the settings',
  },
  comments: {
    kind: 'boolean',
    inDocument: true,
    description: 'Whether the post has comments, where the site has them.',
    default: 'yes',
  },
  newsletter: {
    kind: 'boolean',
    inDocument: true,
    description: 'Whether the form for new posts by mail is below it, where the site has one.',
    default: 'yes',
  },
  toc: {
    kind: 'boolean',
    inDocument: true,
    description: 'Whether there is a table of contents, if it has four headings or more.',
    default: 'yes',
  },
  related: {
    kind: 'boolean',
    description: 'Whether related posts are below it. Links to it and its place in a series stay.',
    default: 'yes',
  },
  featured: {
    kind: 'boolean',
    inDocument: true,
    description: 'A post to start with: in a list of its own on the home page, and marked in all others.',
    default: 'no',
  },
  noindex: {
    kind: 'boolean',
    inDocument: true,
    description: 'Whether search engines are asked to leave the post out; it is in lists, feeds and the search here.',
    default: 'no',
  },
  ...aliasFields,
  ...ignoreFields,
  ...importedFields,

  summary: { kind: 'string', imported: true, description: 'Hugo’s name for `excerpt`.' },
  excerpt_separator: {
    kind: 'rawString',
    imported: true,
    description: 'Jekyll: the marker that ends the excerpt.',
    default: '`<!--more-->`',
  },
  published: { kind: 'boolean', imported: true, description: 'Jekyll: `no` makes a draft.', default: 'yes' },
  publishDate: {
    kind: 'date',
    imported: true,
    description: 'Hugo: schedules the post for this date.',
    default: 'the date',
  },
  lastmod: { kind: 'date', imported: true, description: 'Hugo’s name for `updated`.' },
  last_modified_at: { kind: 'date', imported: true, description: 'A Jekyll plugin’s name for `updated`.' },
  canonicalURL: { kind: 'string', imported: true, description: 'Hugo themes’ name for `canonical`.' },
  canonical_url: { kind: 'string', imported: true, description: 'A Jekyll plugin’s name for `canonical`.' },
  pin: { kind: 'boolean', imported: true, description: 'Jekyll themes’ name for `featured`.' },
  robotsNoIndex: { kind: 'boolean', imported: true, description: 'A Hugo theme’s name for `noindex`.' },
  category: { kind: 'stringList', imported: true, description: 'Jekyll’s name for `categories`.' },
  author: { kind: 'people', imported: true, description: 'Jekyll’s name for `authors`.' },

  ...legacyFields,
} as const satisfies Fields

/** The fields of a post that depend on the time of the build or on other content. */
type Resolved =
  | 'state'
  | 'authors'
  | 'categories'
  | 'topics'
  | 'series'
  | 'translations'
  | 'related'
  | 'backlinks'
  | 'shareImage'

/** A category or an author by the name as written, and where in the front matter. */
export type DeclaredName = { name: string; field: KeyPath }

/** A post as parsed from its file. */
export type ParsedPost = Located &
  Omit<Post, '_id' | '_raw' | 'type' | Resolved | 'aliases'> & {
    isDraft: boolean
    declaredAuthors: DeclaredName[]
    declaredCategories: DeclaredName[]
    topicNames: string[]
    seriesPart?: SeriesPart | undefined
    declaredTranslations: DeclaredTranslations
    /** The image that the post is shared with: a path or a URL, as written. */
    declaredImage?: string | undefined
    /** The paths of this site that the text links to, decoded. */
    links: string[]
    aliases: ParsedAlias[]
  }

/** Parses a file of `content/posts`. Without a title, a date or a slug there is no post. */
export function parsePost(source: SourceFile, rendered: RenderedMarkdown, context: ParseContext): Parsed<ParsedPost> {
  const { file } = source
  const { values: written, issues, report, getPosition } = readFrontMatter(source, postFields, context.timeZone)
  const values = { ...written, ...splitStringLists(source, written, report) }
  const fileName = parseFileName(file)
  const date = values.date ?? parseFileNameDate(source, fileName.date, context.timeZone, report)
  const slug = parseSlug(file, values.slug, report)
  const language = parseLanguage(values.lang, context.language, report)
  const seriesPart = parseSeriesPart(values, report)
  const canonicalUrl = parseCanonicalUrl(values, report)
  checkTranslationTags(values.translations, language, report)
  if (values.title === undefined || !date || !slug) return { issues }

  const path = postPath(slug)
  const excerpt = values.excerpt ?? values.summary ?? rendered.excerpt
  const declaredCategories = parseNames(values, ['categories', 'category'], 'category', report)
  const permalinkParams = {
    fileName: fileName.full,
    name: fileName.name,
    slug: values.slug,
    title: values.title,
    day: date.day,
    categoryNames: declaredCategories.map(({ name }) => name),
  }
  const entry: ParsedPost = {
    file,
    getPosition,
    // The title is not undefined, see above.
    ...(pickDocumentValues(values, postFields) as DocumentValues<typeof postFields> & { title: string }),
    featured: values.featured ?? values.pin,
    noindex: values.noindex ?? values.robotsNoIndex,
    hasRelated: values.related !== false,
    slug,
    description: values.description ?? excerpt,
    excerpt,
    date,
    updated: parseUpdated(values, date, context.now, report),
    publishAt: values.publishDate && newestFirst(values.publishDate, date) < 0 ? values.publishDate : date,
    isDraft: parseIsDraft(source.frontMatter, values),
    declaredAuthors: parseNames(values, ['authors', 'author'], 'author', report),
    declaredCategories,
    topicNames: values.topics ?? [],
    seriesPart,
    language,
    canonicalUrl,
    declaredTranslations: values.translations ?? {},
    declaredImage: values.image,
    markdown: rendered.source,
    html: rendered.html,
    text: rendered.text,
    headings: rendered.headings.map(({ depth, id, text }) => ({ depth, id, text })),
    readingMinutes: readingMinutes(rendered, language, context.wordsPerMinute),
    links: rendered.references.flatMap(({ kind, url }) => (kind === 'link' ? (resolveSitePath(url, path) ?? []) : [])),
    aliases: dedupeAliases(path, [
      ...parseAliases(values, path, report),
      ...expandPermalinks(context.oldPostPaths ?? [], permalinkParams),
    ]),
  }
  return { entry, issues, changesAt: findFutureUpdate(values, context.now)?.instant }
}

/** The names in fields that mean the same. Those from which no slug can be made are reported and left out. */
function parseNames<K extends string>(
  values: { [key in K]?: string[] },
  keys: K[],
  what: string,
  report: Report,
): DeclaredName[] {
  const all = keys.flatMap((key) => (values[key] ?? []).map((name, index) => ({ name, field: [key, index] })))
  return all.filter(({ name, field }) => {
    const finding = validateName(name, what)
    if (finding) report(field, finding.message, finding.fix)
    return !finding
  })
}

/** Parses the date in the file name if the front matter declares none. */
function parseFileNameDate(
  { frontMatter }: SourceFile,
  text: string | undefined,
  timeZone: string,
  report: Report,
): ContentDate | undefined {
  const isDeclared = frontMatter.date !== undefined && frontMatter.date !== null
  if (isDeclared) return undefined
  if (text === undefined) {
    const path = frontMatter.date === null ? ['date'] : []
    return report(path, 'the date is missing', 'add date: 2022-04-04, or begin the file name with it')
  }
  const date = parseDate(text, timeZone)
  return isFinding(date) ? report([], `the file name: ${date.message}`, date.fix) : date
}

/** Parses the canonical URL, under any of its names. */
function parseCanonicalUrl(
  values: { canonical?: string; canonicalURL?: string; canonical_url?: string },
  report: Report,
): string | undefined {
  for (const key of ['canonical', 'canonicalURL', 'canonical_url'] as const) {
    const url = values[key]
    if (url === undefined) continue
    if (isAbsoluteUrl(url)) return new URL(url).href
    report([key], `${key} ${url} is not an absolute URL`, 'write it with https:// and a host')
  }
  return undefined
}
