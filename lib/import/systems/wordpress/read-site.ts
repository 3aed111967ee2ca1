import { findLine } from '@/lib/import/body/find-line'
import { toPlainText } from '@/lib/import/body/plain-text'
import { emptyFrontMatter } from '@/lib/import/front-matter/read-front-matter'
import { changed, lost, type Note } from '@/lib/import/note'
import { claimName } from '@/lib/import/plan/file-names'
import type { ReadOptions, SourceEntry, SourceSite } from '@/lib/import/source-site'
import { convertBody, readFootnotes, renderFootnotes } from './body/convert-body'
import { type RenderedBody, renderBody } from './body/render-body'
import { getEntryFile } from './content/entry-file'
import { readMedia } from './content/media'
import { createTerms, isNoCategory, type Terms } from './content/terms'
import { toEntry } from './content/to-entry'
import { findExports, loadExports } from './export/load-exports'
import type { WordPressExport, WordPressItem } from './export/read-export'
import { getLists } from './lists'
import { toSourceSettings } from './settings'

/** Reads the exports in a folder, and the uploads beside them. */
export async function readWordPressSite(folder: string, { mapping, file }: ReadOptions): Promise<SourceSite> {
  const { site, notes } = await loadExports(folder, await findExports(folder, file))
  const media = await readMedia(folder, site.items)
  const terms = createTerms(site.terms)
  const authors = new Map(site.authors.map(({ login, name }) => [login, toPlainText(name)]))
  const exported = Date.parse(site.exportedAt)
  const today = new Date(Number.isNaN(exported) ? Date.now() : exported).toISOString().slice(0, 'YYYY-MM-DD'.length)
  const context = { siteUrl: site.url, media, terms, authors, notes, today }
  const items = new Map<SourceEntry, WordPressItem>()
  const files = new Set<string>()
  for (const item of site.items) {
    if (!isText(item, notes)) continue
    // A post and a page may have one slug.
    const entryFile = claimName(getEntryFile(item), files)
    items.set(toEntry(item, { ...context, file: entryFile }), item)
  }
  const byId = new Map([...items].map(([entry, { id }]) => [id, entry]))
  const byItemId = new Map(site.items.map((item) => [item.id, item]))
  const entries = [...items.keys()]
  const settings = toSourceSettings(site, byId)
  notes.push(...media.notes, ...noteOthers(site), noteTimeZone(site, settings.timeZone))

  const rendered = new Map<SourceEntry, RenderedBody>()
  const render = (entry: SourceEntry, item: WordPressItem): RenderedBody => {
    const known = rendered.get(entry) ?? renderBody(item, entry.file, { media, mapping, findReusable })
    rendered.set(entry, known)
    return known
  }
  const findReusable = (id: string) => {
    const item = byItemId.get(id)
    return item?.type === 'wp_block' ? item : undefined
  }
  return {
    settings,
    entries: [...entries, ...toCategories(site, terms)],
    assets: media.assets,
    lists: getLists(site, entries, terms),
    notes,
    async convertBody(entry) {
      const item = items.get(entry)
      if (!item) return { markdown: entry.body, notes: [], templates: [] }
      const { html, notes: made, templates } = render(entry, item)
      const own: Note[] = []
      const markdown = convertBody(html, readFootnotes(item.meta.get('footnotes')?.[0]), {
        media,
        findPost: (id) => byId.get(id)?.path,
        siteUrl: site.url,
        report: (near, note) =>
          own.push({ file: entry.file, line: findLine(entry.body, entry.bodyLine, near), ...note }),
      })
      return { markdown, notes: [...made, ...own], templates }
    },
    renderBody(entry) {
      const item = items.get(entry)
      const footnotes = renderFootnotes(readFootnotes(item?.meta.get('footnotes')?.[0]))
      return item ? render(entry, item).html + footnotes : entry.body
    },
  }
}

/** What WordPress and its plugins keep as items, and readers never see. */
const INTERNAL =
  /^(attachment|nav_menu_item|revision|wp_\w+|custom_css|customize_changeset|oembed_cache|user_request|acf-.*|elementor_.*|wpcf7_.*|feedback|jp_.*|amp_.*|shop_.*|mc4wp-.*|ngg_.*)$/

/** Whether an item is a post or a page with something in it. */
function isText({ type, status, content, file, line, title }: WordPressItem, notes: Note[]): boolean {
  if (type !== 'post' && type !== 'page') return false
  const isGone = ['trash', 'auto-draft', 'inherit'].includes(status)
  // The page of all posts has no text of its own.
  const isEmpty = type === 'page' && content.trim() === ''
  if (isEmpty && !isGone && status === 'publish') {
    const message = `the page “${toPlainText(title)}” has no text: the theme or a plugin fills it`
    const fix = 'write the page anew, or redirect its URL in site.config.ts'
    notes.push({ file, line, ...lost('pages without a text', message, fix) })
  }
  return !isGone && !isEmpty
}

/** What the site says about its categories. */
function toCategories({ items, terms: all }: WordPressExport, terms: Terms): SourceEntry[] {
  const file = items[0]?.file ?? 'export.xml'
  return all
    .filter((term) => term.taxonomy === 'category' && term.description !== '' && !isNoCategory(term))
    .map((term) => ({
      ...{ kind: 'category', file: `${file}#category-${term.slug}`, frontMatter: emptyFrontMatter() },
      ...{ title: toPlainText(term.name), isDraft: false, slug: term.slug, categories: [], tags: [], authors: [] },
      ...{ path: `/category/${terms.getSlugs(term).join('/')}/`, aliases: [], fields: {}, readFields: [] },
      ...{ body: toPlainText(term.description), format: 'html', bodyLine: 1 },
    }))
}

/** Items of other types, such as a shop’s products, each type once. */
function noteOthers({ items }: WordPressExport): Note[] {
  const others = items.filter(
    ({ type, status }) => !/^(post|page)$/.test(type) && !INTERNAL.test(type) && status === 'publish',
  )
  return [...new Set(others.map(({ type }) => type))].flatMap((type): Note[] => {
    const ofType = others.filter((item) => item.type === type)
    const [first] = ofType
    const message = `${ofType.length} of the type ${type}, which a plugin has added, such as “${toPlainText(first?.title ?? '')}”`
    const fix = 'move what is worth it by hand, or change their type to post in WordPress, and export again'
    return first ? [{ file: first.file, line: first.line, ...lost('items of other types', message, fix) }] : []
  })
}

function noteTimeZone({ items }: WordPressExport, timeZone: string): Note {
  const message = `an export does not say the time zone; the times of the posts are those of ${timeZone}`
  const fix = 'correct timeZone in site.config.ts if it is another one'
  return { file: items[0]?.file ?? '', line: 1, ...changed('settings that are not in an export', message, fix) }
}
