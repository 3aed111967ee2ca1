import type { Note } from '@/lib/import/note'
import { getStart, parseXml } from './parse-xml'
import { getAttribute, getChildren, getText, type XmlNode } from './xml-node'

/** An export of WordPress: WXR, which is RSS with elements of its own. Texts are as the database has them. */
export type WordPressExport = {
  title: string
  description: string
  /** With the path that the site is below. */
  url: string
  language: string
  /** The moment of the export, as RSS has it. */
  exportedAt: string
  authors: { login: string; name: string }[]
  terms: WordPressTerm[]
  items: WordPressItem[]
}

export type WordPressTerm = {
  /** `category`, `post_tag`, or the name of another taxonomy. */
  taxonomy: string
  slug: string
  name: string
  /** The slug of the category above. */
  parent: string
  description: string
}

/** A post, a page, a file, an entry of a menu … */
export type WordPressItem = {
  /** The name of the export, and the lines in it at which the item and its text begin. */
  file: string
  line: number
  contentLine: number
  id: string
  type: string
  status: string
  title: string
  link: string
  slug: string
  /** The login of the author. */
  author: string
  content: string
  excerpt: string
  /** In the time zone of the site: `2022-04-04 09:30:00`. Zeros if there is none. */
  date: string
  /** The same in UTC. */
  dateGmt: string
  parent: string
  order: number
  hasPassword: boolean
  isSticky: boolean
  attachmentUrl: string
  terms: { taxonomy: string; slug: string; name: string }[]
  /** Custom fields, and those of WordPress and of plugins. */
  meta: Map<string, string[]>
  /** The number of comments, without those that nobody has approved, and without trackbacks. */
  comments: number
}

/**
 * Reads an export. One that ends in the middle, as those of large blogs do when the server runs out of time, is read up
 * to there.
 *
 * @param file its name
 */
export function readExport(file: string, written: string): { site: WordPressExport; notes: Note[] } {
  const { text, root, notes } = parseXml(file, written)
  const channel = getChildren(getChildren(root, 'rss')[0], 'channel')[0]
  const toLine = createLineFinder(text)
  const one = (name: string) => getText(channel, name).trim()
  const site: WordPressExport = {
    title: one('title'),
    description: one('description'),
    url: (one('wp:base_blog_url') || one('link')).replace(/\/+$/, ''),
    language: one('language'),
    exportedAt: one('pubDate'),
    authors: [...getChildren(channel, 'wp:author'), ...getChildren(channel, 'wp:wp_author')].map((author) => ({
      login: getText(author, 'wp:author_login').trim(),
      name: getText(author, 'wp:author_display_name').trim() || getText(author, 'wp:author_login').trim(),
    })),
    terms: readTerms(channel),
    items: getChildren(channel, 'item').map((item) => readItem(file, item, text, toLine)),
  }
  return { site, notes }
}

function readTerms(channel: XmlNode | undefined): WordPressTerm[] {
  const read = (element: string, taxonomy: string | undefined, names: [string, string, string, string]) =>
    getChildren(channel, element).map((term): WordPressTerm => {
      const [slug, name, parent, description] = names.map((each) => getText(term, each).trim())
      return {
        taxonomy: taxonomy ?? getText(term, 'wp:term_taxonomy').trim(),
        ...{ slug: slug ?? '', name: name ?? '', parent: parent ?? '', description: description ?? '' },
      }
    })
  return [
    ...read('wp:category', 'category', [
      'wp:category_nicename',
      'wp:cat_name',
      'wp:category_parent',
      'wp:category_description',
    ]),
    ...read('wp:tag', 'post_tag', ['wp:tag_slug', 'wp:tag_name', '', 'wp:tag_description']),
    ...read('wp:term', undefined, ['wp:term_slug', 'wp:term_name', 'wp:term_parent', 'wp:term_description']),
  ]
}

function readItem(file: string, item: XmlNode, text: string, toLine: (at: number) => number): WordPressItem {
  const one = (name: string) => getText(item, name).trim()
  const start = getStart(item)
  const content = text.indexOf('<content:encoded', start)
  const meta = new Map<string, string[]>()
  for (const field of getChildren(item, 'wp:postmeta')) {
    const key = getText(field, 'wp:meta_key').trim()
    meta.set(key, [...(meta.get(key) ?? []), getText(field, 'wp:meta_value')])
  }
  return {
    file,
    line: toLine(start),
    contentLine: toLine(content === -1 ? start : content),
    id: one('wp:post_id'),
    type: one('wp:post_type'),
    status: one('wp:status'),
    title: one('title'),
    link: one('link'),
    slug: one('wp:post_name'),
    author: one('dc:creator'),
    content: getText(item, 'content:encoded'),
    excerpt: one('excerpt:encoded'),
    date: one('wp:post_date'),
    dateGmt: one('wp:post_date_gmt'),
    parent: one('wp:post_parent'),
    order: Number(one('wp:menu_order')) || 0,
    hasPassword: one('wp:post_password') !== '',
    isSticky: one('wp:is_sticky') === '1',
    attachmentUrl: one('wp:attachment_url'),
    terms: getChildren(item, 'category').flatMap((term) => {
      const taxonomy = getAttribute(term, 'domain')
      // Older exports have each term twice, the first time without a taxonomy.
      return taxonomy === '' ? [] : [{ taxonomy, slug: getAttribute(term, 'nicename'), name: getText(term).trim() }]
    }),
    meta,
    comments: getChildren(item, 'wp:comment').filter(
      (comment) =>
        getText(comment, 'wp:comment_approved') === '1' &&
        !['pingback', 'trackback'].includes(getText(comment, 'wp:comment_type')),
    ).length,
  }
}

/** Finds lines, from 1, in one pass over the text: offsets have to ascend, or the count begins anew. */
function createLineFinder(text: string): (at: number) => number {
  let [line, from] = [1, 0]
  return (at) => {
    if (at < from) [line, from] = [1, 0]
    for (let next = text.indexOf('\n', from); next !== -1 && next < at; next = text.indexOf('\n', from)) {
      line++
      from = next + 1
    }
    return line
  }
}
