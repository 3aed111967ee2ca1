import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { convertHtmlBody } from '@/lib/import/body/html-body'
import { kept, lost, type Note, type NoteContent } from '@/lib/import/note'
import type { ReadOptions, SourceEntry, SourceSettings, SourceSite } from '@/lib/import/source-site'
import { decodePath } from '@/lib/routing/paths'
import { readAssets } from './assets'
import { convertCards, removeControls, writeCallouts } from './cards'
import { getLists } from './lists'
import { findExport, type GhostExport, type Row, readExport, toText } from './read-export'
import { isInternal, readRelations, toAuthor, toCategory, toEntry, toPath } from './to-entry'

/** Reads an export of Ghost, and the uploads beside it. @throws CommandError if it is no JSON */
export async function readGhostSite(folder: string, { file }: ReadOptions): Promise<SourceSite> {
  const site = await readExport(folder, (await findExport(folder, file)) ?? file ?? '')
  const notes: Note[] = []
  const settings = toSourceSettings(site)
  const relations = readRelations(site)
  const context = { site, relations, timeZone: settings.timeZone, notes, files: new Set<string>() }
  const read = site.getRows('posts').map((post) => ({ post, entry: toEntry(post, context) }))
  const entries = read.map(({ entry }) => entry)
  const posts = new Map(read.map(({ post, entry }) => [entry.file, post]))
  const assets = await readAssets(folder)
  notes.push(...noteMissing(entries, new Set(assets.map(({ path }) => path))), ...noteSite(site))
  const tags = site.getRows('tags').filter((tag) => !isInternal(tag) && toText(tag.description).trim() !== '')
  return {
    settings,
    entries: [
      ...entries,
      ...tags.map((tag) => toCategory(tag, site)),
      ...site.getRows('users').map((user) => toAuthor(user, site)),
    ],
    assets,
    lists: getLists(site, entries),
    notes,
    async convertBody({ file: entryFile, bodyLine, body, ...entry }) {
      const post = posts.get(entryFile)
      if (!post) return { markdown: body, notes: [], templates: [] }
      const own: Note[] = []
      const report = (note: NoteContent) => own.push({ file: entryFile, line: bodyLine, ...note })
      const tree = parseHtml(post, () => report(kept('forms of newsletters', `the form in ${entry.title} is removed`)))
      convertCards(tree)
      const markdown = writeCallouts(convertHtmlBody(tree, (_near, note) => report(note)))
      return { markdown, notes: own, templates: [] }
    },
    renderBody: ({ file: entryFile, body }) => {
      const post = posts.get(entryFile)
      return post ? toHtml(parseHtml(post, () => undefined)) : body
    },
  }
}

function parseHtml({ html }: Row, onForm: () => void): Root {
  const tree = fromHtml(toPath(toText(html)), { fragment: true })
  removeControls(tree, onForm)
  return tree
}

function toSourceSettings({ getSetting }: GhostExport): SourceSettings {
  const [title, description] = ['title', 'description'].map((key) => getSetting(key).trim())
  const language = getSetting('locale') || getSetting('lang') || getSetting('default_locale')
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(language !== '' && { language }),
    timeZone: getSetting('timezone') || getSetting('active_timezone') || 'UTC',
    navigation: readNavigation(getSetting('navigation')),
  }
}

function readNavigation(json: string): SourceSettings['navigation'] {
  try {
    const links: unknown = JSON.parse(json)
    return (Array.isArray(links) ? links : []).flatMap((link: unknown) =>
      typeof link === 'object' && link !== null && 'label' in link && 'url' in link
        ? [{ label: String(link.label), url: toPath(String(link.url)) }]
        : [],
    )
  } catch {
    return []
  }
}

/** The pictures of posts that are not in the folder; those in texts are noted where they are used. */
function noteMissing(entries: SourceEntry[], paths: ReadonlySet<string>): Note[] {
  return entries.flatMap(({ file, bodyLine, fields: { image } }): Note[] => {
    if (typeof image !== 'string' || !image.startsWith('/content/') || paths.has(decodePath(image))) return []
    const message = `the picture of the post, ${image}, is not in the folder`
    const fix = `save it as ${image.slice(1)} beside the export, and import again`
    return [{ file, line: bodyLine, ...lost('uploads that are not in the folder', message, fix) }]
  })
}

/** Notes the parts of the site that have no counterpart here. */
function noteSite({ file, getRows, getSetting }: GhostExport): Note[] {
  const place = { file, line: 1 }
  const members = getRows('members').length
  const message = 'an export does not say the URL of the site'
  const isInjected = (getSetting('codeinjection_head') + getSetting('codeinjection_foot')).trim() !== ''
  return [
    { ...place, ...lost('settings that are not in an export', message, 'set url in site.config.ts') },
    ...(getRows('newsletters').length + members === 0
      ? []
      : [{ ...place, ...kept('newsletters and members', 'they are not taken over') }]),
    ...(isInjected ? [{ ...place, ...kept('injected code', 'the code for all pages is left out') }] : []),
  ]
}
