import { type PublicationState, publicationState } from '@/lib/content/compile/publication'
import { readFields } from '@/lib/content/front-matter/read-fields'
import { type ContentDate, isDateComplaint, newestFirst, parseDate } from '@/lib/dates/parse-date'
import { type ContentIssue, errorAtKey, inFile } from '@/lib/diagnostics/issue'
import type { Heading } from '@/lib/markdown/plugins/rehype-headings'
import { type OldPath, otherThan, readOldPaths } from '@/lib/routing/aliases'
import { oldPathsByPattern } from '@/lib/routing/permalinks'
import { pathOnSite } from '@/lib/routing/site-path'
import { LIST_PAGE, listPagePath, postPath, postsPath } from '@/lib/routing/urls'
import { readingMinutes } from '@/lib/text/reading-time'
import type { ContentDocument } from './document'
import { postFields } from './post-fields'
import { readSeriesPart, type SeriesPart } from './series'
import { readFileName, slugify } from './slug'
import { readLanguage, readSlug } from './slug-and-language'
import { readTranslations, type Translations } from './translations'

/** What a list needs of a category, a topic or a series to link to it. */
export type TaxonomyLink = { slug: string; title: string }

export type Post = {
  /** The path within the content folder. */
  file: string
  slug: string
  title: string
  /** For search engines and feeds; plain text. */
  description: string
  /** The teaser in lists; plain text. */
  excerpt: string
  date: ContentDate
  updated?: ContentDate
  state: PublicationState
  /** When a scheduled post appears. */
  appears: ContentDate
  categories: TaxonomyLink[]
  topics: TaxonomyLink[]
  /** As the author wrote them. */
  tags: string[]
  series?: TaxonomyLink
  /** BCP 47. */
  language: string
  /** Where the post first appeared, where that was elsewhere. */
  canonicalUrl?: string
  /** As the author wrote it; `translationsOf` knows more. */
  translations?: Translations
  /** The image of the author’s choice for those who show links to the post: a path from the post’s, or a URL. */
  shareImage?: string
  html: string
  /** The prose of it, plain. */
  text: string
  headings: Heading[]
  /** The paths of this site that the text links to, decoded. */
  links: string[]
  /** How long it takes to read, at least one. */
  readingMinutes: number
  /** Where it was before; a redirect leads from there to it. */
  oldPaths: OldPath[]
}

/** A post with its author’s words for categories, topics and series, before they are looked up. */
export type UnlinkedPost = Omit<Post, 'categories' | 'topics' | 'series'> & {
  categoryNames: string[]
  topicNames: string[]
  seriesPart?: SeriesPart
}

export type ReadingContext = {
  /** IANA name of the site’s zone. */
  timeZone: string
  /** The site’s language, BCP 47. */
  language: string
  /** The moment of the build, in UTC. */
  now: string
  /** How fast readers are taken to read. */
  wordsPerMinute?: number | undefined
  /** The setting of this name. */
  oldPostPaths?: string[] | undefined
}

/**
 * Turns a file of `content/posts` into a post. Total: where the front matter does not make one, there
 * is no post, and the problems say why; which part of a series it would be is known even then.
 */
export function readPost(
  { file, frontMatter, rendered }: ContentDocument,
  context: ReadingContext,
): { entry?: UnlinkedPost; seriesPart?: SeriesPart | undefined; issues: ContentIssue[] } {
  const { values, issues } = readFields(frontMatter, postFields, context.timeZone)
  const inName = readFileName(file)
  const found = inFile(file, issues)
  const date = values.date ?? readDateInName(file, inName.date, frontMatter, context.timeZone, found)
  const slug = readSlug(file, values.slug, inName.name, found)
  const language = readLanguage(file, values.lang, context.language, found)
  const seriesPart = readSeriesPart(file, values, found)
  if (slug === LIST_PAGE) {
    const at = values.slug === undefined ? [] : ['slug']
    const owner = `${postsPath}${LIST_PAGE}/ belongs to the list of posts, whose second page is ${listPagePath(postsPath, 2)}`
    found.push(errorAtKey(file, at, owner, 'choose another slug'))
    return { seriesPart, issues: found }
  }
  const canonicalUrl = readCanonicalUrl(file, values, found)
  const translations = readTranslations(file, values.translations, language, found)
  if (values.title === undefined || !date || !slug) return { seriesPart, issues: found }

  const excerpt = values.excerpt ?? values.summary ?? rendered.excerpt
  const updated = values.updated ?? values.lastmod ?? values.last_modified_at
  const appears = values.publishDate && newestFirst(values.publishDate, date) < 0 ? values.publishDate : date
  const isDraft = values.draft === true || values.published === false
  const path = postPath(slug)
  const categoryNames = (['categories', 'category'] as const).flatMap((key) =>
    usableNames(file, key, values[key], found),
  )
  const facts = { file, slug, day: date.day, categoryNames, ...(values.slug !== undefined && { declaredSlug: slug }) }
  const post: UnlinkedPost = {
    file,
    slug,
    title: values.title,
    description: values.description ?? excerpt,
    excerpt,
    date,
    ...(updated && updated.day > date.day && { updated }),
    state: publicationState({ isDraft, appears }, context.now),
    appears,
    categoryNames,
    topicNames: values.topics ?? [],
    tags: values.tags ?? [],
    ...(seriesPart && { seriesPart }),
    language,
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(translations && { translations }),
    ...(values.image !== undefined && { shareImage: values.image }),
    html: rendered.html,
    text: rendered.text,
    headings: rendered.headings,
    links: rendered.references.flatMap(({ kind, url }) => (kind === 'link' ? (pathOnSite(url, path) ?? []) : [])),
    readingMinutes: readingMinutes(rendered, language, context.wordsPerMinute),
    oldPaths: otherThan(path, [
      ...readOldPaths(file, values, path, found),
      ...oldPathsByPattern(context.oldPostPaths ?? [], facts),
    ]),
  }
  return { entry: post, seriesPart, issues: found }
}

/** Names of categories; one without a letter for its address is complained about and left out. */
function usableNames(file: string, key: string, names: string[] = [], issues: ContentIssue[]): string[] {
  return names.filter((name, index) => {
    const isUsable = slugify(name) !== ''
    if (!isUsable)
      issues.push(errorAtKey(file, [key, index], `the category ${name} has no letter for an address`, 'choose a word'))
    return isUsable
  })
}

function readDateInName(
  file: string,
  inName: string | undefined,
  frontMatter: Record<string, unknown>,
  timeZone: string,
  issues: ContentIssue[],
): ContentDate | undefined {
  const isDeclared = frontMatter.date !== undefined && frontMatter.date !== null
  if (isDeclared) return undefined
  if (inName === undefined) {
    const at = frontMatter.date === null ? ['date'] : []
    issues.push(errorAtKey(file, at, 'the date is missing', 'add date: 2022-04-04, or begin the file name with it'))
    return undefined
  }
  const date = parseDate(inName, timeZone)
  if (!isDateComplaint(date)) return date
  issues.push(errorAtKey(file, [], `the file name: ${date.message}`, date.fix))
  return undefined
}

/** The canonical URL by whichever of its names. */
function readCanonicalUrl(
  file: string,
  values: { canonical?: string; canonicalURL?: string; canonical_url?: string },
  issues: ContentIssue[],
): string | undefined {
  for (const key of ['canonical', 'canonicalURL', 'canonical_url'] as const) {
    const url = values[key]
    if (url === undefined) continue
    if (/^https?:\/\//.test(url) && URL.canParse(url)) return new URL(url).href
    issues.push(errorAtKey(file, [key], `${key} ${url} is not a whole address`, 'write it with https:// and host'))
  }
  return undefined
}
