import { Document, isScalar, isSeq, type Pair, YAMLMap } from 'yaml'
import type { SourceEntry } from '@/lib/import/source-site'
import type { Target } from './assign-targets'
import { getCommonFields } from './common-fields'

/** What a front matter needs besides what the source says. */
type FrontMatterContext = {
  target: Target
  /** The former paths that lead to it, decoded. */
  aliases: string[]
  /** The path or the URL of the image that it is shared with. */
  image?: string | undefined
  topics: string[]
  categories: string[]
  tags: string[]
  /** The names of the authors, unless it is the author of the site. */
  authors: string[]
  /** The slugs of its translations, by language. */
  translations?: Record<string, string> | undefined
}

/** Values that mean nothing here: one layout, everything published. */
const MEANINGLESS: Record<string, unknown[]> = {
  layout: ['post', 'posts', 'page', 'default', 'single', 'blog'],
  type: ['post', 'posts', 'page', 'blog'],
  published: [true, 'true', 'yes'],
  draft: [false, 'false', 'no'],
  comments: [true, 'true', 'yes'],
  toc: [true, false],
  math: [true, false],
}

/** Lists that are short enough for one line, in letters. */
const MAX_LINE = 100

/**
 * Renders the front matter of a post, a page or a category in this blog’s own form: its fields in their order, what the
 * source has besides them in `extra`, its comments where they were.
 */
export function renderFrontMatter(entry: SourceEntry, context: FrontMatterContext): string {
  const fields = toFields(entry, context)
  const document = new Document(fields)
  for (const pair of getPairs(document)) {
    if (isSeq(pair.value) && JSON.stringify(pair.value).length < MAX_LINE && pair.value.items.every(isScalar))
      pair.value.flow = true
  }
  addComments(document, entry)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function toFields(entry: SourceEntry, context: FrontMatterContext): Record<string, unknown> {
  const { title, date, updated, isDraft } = entry
  // The picture has been looked up.
  const { image: declaredImage, ...fields } = entry.fields
  const { target, aliases, image, topics, categories, tags, authors, translations } = context
  const common = getCommonFields(entry)
  const extra = {
    ...getExtra(entry, common.read),
    ...(declaredImage !== undefined && image === undefined && { image: declaredImage }),
  }
  const all = {
    ...(entry.kind === 'author' ? { name: title } : { title }),
    date: entry.kind === 'post' ? date : undefined,
    updated: entry.kind === 'post' ? updated : undefined,
    draft: isDraft || undefined,
    slug: target.declaresSlug ? target.slug : undefined,
    ...fields,
    ...common.fields,
    translations,
    ...(entry.kind === 'post' && {
      authors: list(authors),
      categories: list(categories),
      topics: list(topics),
      tags: list(tags),
    }),
    image,
    links: entry.links,
    ...((entry.kind === 'post' || entry.kind === 'page') && { aliases: list(aliases), imported: true }),
    extra: Object.keys(extra).length > 0 ? extra : undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))
}

/** What the source has besides the fields that have been read. */
function getExtra({ frontMatter, readFields }: SourceEntry, more: string[]): Record<string, unknown> {
  const read = new Set([...readFields, ...more])
  return Object.fromEntries(
    Object.entries(frontMatter.values).filter(
      ([key, value]) => !read.has(key) && value !== null && !MEANINGLESS[key]?.includes(value),
    ),
  )
}

function list(values: string[]): string[] | undefined {
  return values.length > 0 ? values : undefined
}

/** A comment goes with its field; one whose field has another name now is above everything. */
function addComments(document: Document, { frontMatter }: SourceEntry) {
  const pairs = [...getPairs(document)]
  const orphans: string[] = []
  for (const { text, field } of frontMatter.comments) {
    const key = pairs.find((pair) => isScalar(pair.key) && pair.key.value === field)?.key
    if (!isScalar(key)) orphans.push(` ${text}`)
    else
      key.commentBefore = [key.commentBefore, ` ${text}`]
        .filter((line) => line !== undefined && line !== null)
        .join('\n')
  }
  if (orphans.length > 0) document.commentBefore = orphans.join('\n')
}

function getPairs({ contents }: Document): Pair[] {
  return contents instanceof YAMLMap ? contents.items : []
}
