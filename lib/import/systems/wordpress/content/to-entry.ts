import { toPlainText } from '@/lib/import/body/plain-text'
import { emptyFrontMatter } from '@/lib/import/front-matter/read-front-matter'
import { kept, lost, type Note, type NoteContent } from '@/lib/import/note'
import { toSitePath, toSiteUrl } from '@/lib/import/site-url'
import type { SourceEntry } from '@/lib/import/source-site'
import type { WordPressItem } from '@/lib/import/systems/wordpress/export/read-export'
import { slugify } from '@/lib/text/slugify'
import { getSlug } from './entry-file'
import type { Media } from './media'
import type { Terms } from './terms'

export type EntryContext = {
  /** What notes name it, and its file here. */
  file: string
  siteUrl: string
  media: Media
  terms: Terms
  /** The names of the authors, by their logins. */
  authors: ReadonlyMap<string, string>
  notes: Note[]
  /** The day of the export, for drafts that have none. */
  today: string
}

/** Fields of plugins for search engines, the most used first. Templates such as `%%title%%` are none. */
const SEO = {
  description: ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description', '_seopress_titles_desc'],
  title: ['_yoast_wpseo_title', 'rank_math_title', '_aioseo_title', '_seopress_titles_title'],
  canonical: ['_yoast_wpseo_canonical', 'rank_math_canonical_url', '_seopress_robots_canonical'],
}

/** What a post or a page becomes here. */
export function toEntry(item: WordPressItem, context: EntryContext): SourceEntry {
  const { siteUrl, terms, notes, file } = context
  const kind = item.type === 'post' ? 'post' : 'page'
  const add = (note: NoteContent) => notes.push({ file, line: item.line, ...note })
  const isPublic = item.status === 'publish' && !item.hasPassword
  if (item.status === 'private') add(kept('private posts', 'only some could read it, so it is a draft'))
  else if (item.hasPassword)
    add(kept('posts with a password', 'only those with the password could read it, so it is a draft'))
  if (item.comments > 0) {
    add(kept('comments', `${item.comments} ${item.comments === 1 ? 'comment is' : 'comments are'} not taken over`))
  }
  const slug = getSlug(item)
  const published = isPublic && isPermalink(item.link) ? toSitePath(item.link, '/', [toSiteUrl(siteUrl)]) : undefined
  if (isPublic && published === undefined) {
    const fix = 'redirect it on the server of the old host, if that stays'
    add(lost('posts whose URL is a query', `${item.link} cannot be redirected by a static host`, fix))
  }
  const path = published ?? (item.status === 'future' ? `/${slug}/` : `/drafts/${slug}/`)
  const date = toDate(item.date) ?? context.today
  const values = getOtherValues(item)
  return {
    ...{ kind, file, title: toPlainText(item.title) || slug, date, slug, path },
    frontMatter: { ...emptyFrontMatter(), values, getLine: () => item.line },
    isDraft: !isPublic && item.status !== 'future',
    categories: terms.getCategories(item),
    tags: terms.getNames(item, 'post_tag'),
    authors: getAuthors(item, context),
    aliases: published === undefined ? [] : getAliases(item, published),
    fields: getFields(item, context, published),
    readFields: [],
    ...{ body: item.content, format: 'html', bodyLine: item.contentLine },
  }
}

/** As the front matter has it: without seconds, and without a time of midnight. */
function toDate(written: string): string | undefined {
  const [, day, time = ''] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(written) ?? []
  if (day === undefined || day === '0000-00-00') return undefined
  return time === '00:00:00' ? day : `${day} ${time.replace(/:00$/, '')}`
}

function getAuthors({ terms, author }: WordPressItem, { authors }: EntryContext): string[] {
  // Co-Authors Plus makes terms of them.
  const names = terms.filter(({ taxonomy }) => taxonomy === 'author').map(({ name }) => toPlainText(name))
  const byLogin = [...authors].find(([login]) => slugify(login) === slugify(names[0] ?? ''))
  if (names.length > 1 || (names.length === 1 && !byLogin)) return names
  const name = authors.get(author) ?? author
  return name === '' ? [] : [name]
}

/** Former slugs and dates, and the pages of a text that was divided. */
function getAliases({ meta, content }: WordPressItem, path: string): string[] {
  const slugs = (meta.get('_wp_old_slug') ?? []).map((slug) => path.replace(/[^/]+(?=\/?$)/, slug))
  const dates = (meta.get('_wp_old_date') ?? []).map((date) => {
    const [year = '', month = '', day = ''] = date.split('-')
    return path.replace(/^((?:\/[a-z][^/]*)?)\/\d{4}\/\d{2}(\/\d{2}(?=\/))?/, (_, before: string, withDay?: string) =>
      [before, year, month, ...(withDay === undefined ? [] : [day])].join('/'),
    )
  })
  const pages = content.split('<!--nextpage-->').slice(1)
  const numbered = pages.map((_, index) => `${path.replace(/\/$/, '')}/${index + 2}/`)
  return [...new Set([...slugs, ...dates, ...numbered])].filter((alias) => alias !== path)
}

function getFields(item: WordPressItem, { media }: EntryContext, path: string | undefined): SourceEntry['fields'] {
  const { meta } = item
  const one = (names: string[]) =>
    names.map((name) => meta.get(name)?.[0]?.trim() ?? '').find((value) => value !== '' && !/%\w+%/.test(value))
  const description = one(SEO.description)
  const canonical = one(SEO.canonical)
  const excerpt = toPlainText(item.excerpt)
  const image = media.find(meta.get('_thumbnail_id')?.[0] ?? '')?.url
  const isElsewhere = canonical !== undefined && /^https?:\/\//.test(canonical) && !canonical.endsWith(path ?? '')
  if (item.type !== 'post') return description === undefined ? {} : { description: toPlainText(description) }
  return {
    ...(description !== undefined && { description: toPlainText(description) }),
    ...(excerpt !== '' && { excerpt }),
    ...(image !== undefined && { image: media.findPath(image) ?? image }),
    ...(isElsewhere && { canonical }),
  }
}

/** Whether a URL is absolute and not a query, such as `https://ada.example/?p=12`. */
function isPermalink(url: string): boolean {
  return URL.canParse(url) && new URL(url).search === ''
}

/** What means nothing here: custom fields, without those of WordPress and of plugins, and terms of other taxonomies. */
function getOtherValues({ meta, terms, isSticky }: WordPressItem): Record<string, unknown> {
  const own = [...meta].filter(([key, [value = '']]) => !/^(_|rank_math_|footnotes$)/.test(key) && value.trim() !== '')
  const values: Record<string, unknown> = {}
  const title = SEO.title.map((name) => meta.get(name)?.[0]?.trim() ?? '').find((text) => text !== '')
  if (title !== undefined && !/%\w+%/.test(title)) values.seo_title = title
  if (isSticky) values.sticky = true
  for (const { taxonomy, name } of terms) {
    if (['category', 'post_tag', 'author', 'nav_menu'].includes(taxonomy)) continue
    const before = values[taxonomy]
    values[taxonomy] = before === undefined ? toPlainText(name) : [before, toPlainText(name)].flat()
  }
  for (const [key, fields] of own) values[key] = fields.length === 1 ? fields[0] : fields
  return values
}
