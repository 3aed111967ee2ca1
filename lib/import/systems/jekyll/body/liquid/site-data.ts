import type { Temporal } from 'temporal-polyfill'
import type { Tree } from '@/lib/import/data/tree'
import type { BodyContext } from '@/lib/import/systems/jekyll/body/convert-body'
import type { JekyllDocument } from '@/lib/import/systems/jekyll/content/read-document'

/** What Liquid sees as `site`, and as `page` for every document, by its file. */
export function createSiteData({ config, data, documents, assets }: BodyContext): {
  site: Tree
  pages: Map<string, Tree>
} {
  const now = new Date().toISOString()
  const published = documents.filter(({ isUnpublished }) => !isUnpublished)
  const isPost = ({ kind }: JekyllDocument) => kind === 'post'
  const shown = published.filter(
    (document) => !isPost(document) || config.showsFuture || toInstant(document.date) <= now,
  )
  const sorted = shown.filter(isPost).toSorted((a, b) => compare(b, a))
  const all = new Map(documents.map((document) => [document.file, toPage(document)]))
  const find = (document: JekyllDocument) => all.get(document.file) ?? {}
  const posts = sorted.map(find)
  for (const [index, post] of posts.entries()) {
    Object.assign(post, { previous: posts[index + 1], next: posts[index - 1] })
  }
  const collections = Object.fromEntries(
    config.collections.map(({ label }) => [label, shown.filter(({ collection }) => collection === label).map(find)]),
  )
  const site: Tree = {
    ...config.tree,
    ...collections,
    ...{ posts, data, url: config.url, baseurl: config.baseUrl, time: now, related_posts: posts.slice(0, 10) },
    pages: shown.filter(({ kind }) => kind === 'other').map(find),
    html_pages: shown.filter(({ kind, format }) => kind === 'other' && format !== 'other').map(find),
    documents: shown.filter(({ kind }) => kind !== 'other').map(find),
    static_files: assets.map(({ path }) => ({ path })),
    categories: groupBy(sorted, ({ categories }) => categories, find),
    tags: groupBy(sorted, ({ tags }) => tags, find),
    collections: config.collections.map(({ label }) => ({ label, docs: collections[label] })),
  }
  return { site, pages: all }
}

function groupBy(
  posts: JekyllDocument[],
  names: (post: JekyllDocument) => string[],
  find: (post: JekyllDocument) => Tree,
): Tree {
  const groups: Record<string, Tree[]> = {}
  for (const post of posts) {
    for (const name of names(post)) groups[name] = [...(groups[name] ?? []), find(post)]
  }
  return groups
}

function toPage(document: JekyllDocument): Tree {
  const { values, url, title, categories, tags, date, body, file, collection, name } = document
  const excerpt = values.excerpt ?? body.trim().split('\n\n')[0] ?? ''
  return {
    ...{ slug: name, ...values, url, title, categories, tags, excerpt, content: body, path: file, collection },
    ...{ id: url.replace(/\.html$|\/$/, ''), relative_path: file, name: file.slice(file.lastIndexOf('/') + 1) },
    ...(date && { date: toRubyText(date) }),
  }
}

/** As Ruby prints it: `2022-04-04 09:30:00 +0200`. */
function toRubyText(date: Temporal.ZonedDateTime): string {
  const time = date.toPlainTime().toString({ smallestUnit: 'second' })
  return `${date.toPlainDate()} ${time} ${date.offset.slice(0, 6).replace(':', '')}`
}

function toInstant(date: Temporal.ZonedDateTime | undefined): string {
  return date?.toInstant().toString() ?? ''
}

/** By date, then by path, as Jekyll sorts posts. */
function compare(a: JekyllDocument, b: JekyllDocument): number {
  const [first, second] = [toInstant(a.date) + a.file, toInstant(b.date) + b.file]
  return first < second ? -1 : first > second ? 1 : 0
}
