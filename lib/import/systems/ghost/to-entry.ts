import { Temporal } from 'temporal-polyfill'
import { toPlainText } from '@/lib/import/body/plain-text'
import { emptyFrontMatter } from '@/lib/import/front-matter/read-front-matter'
import { kept, lost, type Note, type NoteContent } from '@/lib/import/note'
import { describeAuthor } from '@/lib/import/people/describe-author'
import { claimName } from '@/lib/import/plan/file-names'
import type { SourceEntry } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'
import { type GhostExport, type Row, toText } from './read-export'

/** What the tables say about posts. */
type Relations = {
  /** Of a post, in their order, of which the first one is the primary one. */
  getTags: (post: Row) => Row[]
  getAuthors: (post: Row) => Row[]
  getMeta: (post: Row) => Row
}

export function readRelations({ getRows }: GhostExport): Relations {
  const relate = (table: string, of: string, key: string) => {
    const rows = new Map(getRows(of).map((row) => [toText(row.id), row]))
    const links = new Map<string, Row[]>()
    for (const link of getRows(table).toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))) {
      const post = toText(link.post_id)
      const row = rows.get(toText(link[key]))
      if (row) links.set(post, [...(links.get(post) ?? []), row])
    }
    return { rows, links }
  }
  const tags = relate('posts_tags', 'tags', 'tag_id')
  const authors = relate('posts_authors', 'users', 'author_id')
  const meta = new Map(getRows('posts_meta').map((row) => [toText(row.post_id), row]))
  return {
    getTags: ({ id }) => tags.links.get(toText(id)) ?? [],
    getAuthors: (post) => {
      const before = authors.rows.get(toText(post.author_id))
      return authors.links.get(toText(post.id)) ?? (before ? [before] : [])
    },
    // Ghost 2 has these in the posts themselves.
    getMeta: (post) => meta.get(toText(post.id)) ?? post,
  }
}

type EntryContext = {
  site: GhostExport
  relations: Relations
  timeZone: string
  notes: Note[]
  /** What entries are named already, in lower case. */
  files: Set<string>
}

/** A tag that only the theme knows. */
export function isInternal({ name, visibility }: Row): boolean {
  return visibility === 'internal' || toText(name).startsWith('#')
}

/** What a post or a page becomes here. */
export function toEntry(post: Row, { site, relations, timeZone, notes, files }: EntryContext): SourceEntry {
  const kind = toText(post.type) === 'page' || post.page === 1 || post.page === true ? 'page' : 'post'
  const slug = slugify(toText(post.slug)) || slugify(toText(post.title)) || toText(post.id)
  // A post and a page may have one slug.
  const file = claimName(`${site.file}#${slug}`, files)
  const line = site.getLine(post)
  const add = (note: NoteContent) => notes.push({ file, line, ...note })
  const [status, visibility] = [toText(post.status), toText(post.visibility) || 'public']
  const isPublic = visibility === 'public'
  if (!isPublic) add(kept('posts for members', `only ${visibility} could read it, so it is a draft`))
  if (status === 'sent') add(kept('posts that were only sent as e-mails', 'it was never on the site, so it is a draft'))
  if (toText(post.html) === '' && (toText(post.lexical) || toText(post.mobiledoc)) !== '') {
    const fix = 'open it in Ghost, save it, and export again'
    add(lost('posts without HTML', 'the export has its text only in the form of the editor', fix))
  }
  if ((toText(post.codeinjection_head) + toText(post.codeinjection_foot)).trim() !== '') {
    const fix = 'add to the text what it did, or leave it out'
    add(lost('injected code', 'it has code of its own for its page, which is left out', fix))
  }
  const isDraft = !isPublic || !['published', 'scheduled'].includes(status)
  const date = toDate(post.published_at ?? post.created_at ?? post.updated_at, timeZone)
  const tags = relations.getTags(post)
  return {
    ...{ kind, file, title: toText(post.title).trim() || slug, slug, isDraft, categories: [] },
    frontMatter: { ...emptyFrontMatter(), values: getOtherValues(post, relations), getLine: () => line },
    ...(date !== undefined && { date }),
    tags: tags.filter((tag) => !isInternal(tag)).map(({ name }) => toText(name)),
    authors: relations.getAuthors(post).map(({ name }) => toText(name)),
    ...{ path: `/${slug}/`, aliases: [], fields: getFields(post, kind, relations), readFields: [] },
    // In the export, a text is one line.
    ...{ body: toText(post.html).replace(/\s*\n\s*/g, ' '), format: 'html', bodyLine: line },
  }
}

/** As the front matter has it, in the time zone of the site. Ghost 0 exports milliseconds since 1970. */
function toDate(written: unknown, timeZone: string): string | undefined {
  const text = toText(written).replace(' ', 'T').replace(/Z?$/, 'Z')
  try {
    const instant =
      typeof written === 'number' ? Temporal.Instant.fromEpochMilliseconds(written) : Temporal.Instant.from(text)
    const date = instant.toZonedDateTimeISO(timeZone)
    const time = date.toPlainTime().toString({ smallestUnit: 'minute' })
    return `${date.toPlainDate()} ${time}`
  } catch {
    return undefined
  }
}

function getFields(post: Row, kind: 'post' | 'page', { getMeta }: Relations): SourceEntry['fields'] {
  const meta = getMeta(post)
  const description = toText(meta.meta_description).trim()
  const excerpt = toPlainText(toText(post.custom_excerpt))
  const image = toPath(toText(post.feature_image) || toText(meta.og_image))
  const canonical = toText(post.canonical_url)
  if (kind === 'page') return description === '' ? {} : { description }
  return {
    ...(description !== '' && { description }),
    ...(excerpt !== '' && { excerpt }),
    ...(image !== '' && { image }),
    ...(/^https?:\/\//.test(canonical) && { canonical }),
    ...((post.featured === 1 || post.featured === true) && { featured: true }),
  }
}

/** What means nothing here. */
function getOtherValues(post: Row, { getMeta, getTags }: Relations): Record<string, unknown> {
  const meta = getMeta(post)
  const internal = getTags(post).filter(isInternal)
  const texts = { ...pick(meta, ['feature_image_alt', 'feature_image_caption']), ...pick(post, ['custom_template']) }
  return {
    ...(toText(meta.meta_title) !== '' && { seo_title: toText(meta.meta_title) }),
    ...(internal.length > 0 && { internal_tags: internal.map(({ name }) => toText(name)) }),
    ...texts,
  }
}

function pick(row: Row, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (toText(row[name]) === '' ? [] : [[name, toPlainText(toText(row[name]))]])),
  )
}

/** What the site says about an author. */
export function toAuthor(user: Row, site: GhostExport): SourceEntry {
  const { name = '', text = '', image, links } = describeAuthor(user)
  const portrait = toPath(image ?? '')
  const slug = toText(user.slug) || slugify(name)
  return {
    ...{ kind: 'author', file: `${site.file}#author-${slug}`, frontMatter: emptyFrontMatter(), title: name },
    ...{ isDraft: false, slug, categories: [], tags: [], authors: [], path: `/author/${slug}/`, aliases: [] },
    // The others are those of Gravatar.
    fields: portrait.startsWith('/content/') ? { image: portrait } : {},
    links,
    ...{ readFields: [], body: text, format: 'markdown', bodyLine: site.getLine(user) },
  }
}

/** What the site says about a tag, which is a category here. */
export function toCategory(tag: Row, site: GhostExport): SourceEntry {
  const slug = toText(tag.slug)
  return {
    ...{ kind: 'category', file: `${site.file}#tag-${slug}`, frontMatter: emptyFrontMatter(), title: toText(tag.name) },
    ...{ isDraft: false, slug, categories: [], tags: [], authors: [], path: `/tag/${slug}/`, aliases: [], fields: {} },
    ...{ readFields: [], body: toText(tag.description), format: 'markdown', bodyLine: site.getLine(tag) },
  }
}

/** Ghost writes this for its own URL. */
export function toPath(url: string): string {
  return url.replace(/__GHOST_URL__(?![/#?])/g, '/').replaceAll('__GHOST_URL__', '')
}
