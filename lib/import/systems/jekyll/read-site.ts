import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { loadData } from '@/lib/import/data/load-data'
import { listSourceFiles } from '@/lib/import/list-source-files'
import { kept, lost, type Note, noteOtherMarkup, noteTextInTheme } from '@/lib/import/note'
import { readDataAuthors } from '@/lib/import/people/data-authors'
import { readText } from '@/lib/import/read-text'
import type { ReadOptions, SourceAsset, SourceEntry, SourceSite } from '@/lib/import/source-site'
import { createBodyConverter } from './body/convert-body'
import { type JekyllConfig, parseConfig } from './config/jekyll-config'
import { loadConfig } from './config/load-config'
import { getKnownAuthors } from './content/authors'
import { findListTarget } from './content/list-pages'
import { getOtherForms } from './content/permalink'
import { type JekyllDocument, readDocument } from './content/read-document'
import { DATED_NAME, listJekyllFiles } from './content/source-files'
import { toEntry } from './content/to-entry'
import { expandIncludes, readIncludes } from './includes'
import { getLists, type ListPage } from './lists'
import { toSourceSettings } from './settings'

/** Reads a blog of Jekyll. */
export async function readJekyllSite(folder: string, { mapping }: ReadOptions): Promise<SourceSite> {
  const loaded = await loadConfig(folder)
  const config = parseConfig(loaded.tree)
  const notes: Note[] = [...loaded.notes]
  const { data, files, notes: dataNotes } = await loadData(folder, config.dataFolder)
  notes.push(...dataNotes)
  const authors = getKnownAuthors(config.tree, data)
  const includes = await readIncludes(folder, config.includesFolder)

  const documents: JekyllDocument[] = []
  const assets: SourceAsset[] = []
  for (const entry of await listJekyllFiles(folder, config)) {
    const name = entry.file.slice(entry.file.lastIndexOf('/') + 1)
    if (
      entry.kind === 'document' &&
      !config.collections.some(({ label, hasPages }) => label === entry.collection && hasPages)
    )
      continue
    if (entry.kind === 'post' && !DATED_NAME.test(name)) {
      notes.push(toIgnored(entry.file))
      continue
    }
    const isMarkdown = config.markdownExtensions.includes(extname(name).slice(1).toLowerCase())
    const document =
      isMarkdown || MAYBE_DOCUMENT.test(name) ? await readDocument(folder, entry, config, notes) : undefined
    if (document) documents.push(document)
    else if (entry.kind === 'other') assets.push({ file: entry.file, path: `/${entry.file}` })
    else if (entry.kind === 'document') assets.push({ file: entry.file, path: `/${entry.collection}/${entry.path}` })
  }

  const posts: JekyllDocument[] = []
  const pages: JekyllDocument[] = []
  const lists: ListPage[] = []
  const redirects: JekyllDocument[] = []
  for (const document of documents) {
    if ('redirect_to' in document.values) redirects.push(document)
    else if (document.kind === 'post' || document.kind === 'draft') {
      if (document.format === 'other') notes.push(noteOtherMarkup(document.file))
      else posts.push(document)
    } else if (document.kind === 'document' && document.date) posts.push(document)
    else {
      const target =
        document.kind === 'other' ? findListTarget(document, expandIncludes(document.body, includes)) : undefined
      if (target === undefined && document.format !== 'other' && document.body.trim() === '')
        notes.push(noteTextInTheme({ file: document.file, line: document.bodyLine, path: document.url }, 'layout'))
      else if (target === undefined && document.format !== 'other') pages.push(document)
      else if (target !== undefined && target !== 'none') lists.push({ page: document, target })
    }
  }

  const context = { config, authors, notes }
  const published = posts.filter(({ isUnpublished }) => !isUnpublished)
  const entries = [
    ...posts.map((post) => toEntry(post, 'post', context)),
    ...pages.map((page) => toEntry(page, 'page', context)),
    ...readDataAuthors({ data, files }).map(({ entry }) => entry),
    ...readDataAuthors({ data: { authors: config.tree.authors }, files: new Map([['authors', '_config.yml']]) }).map(
      ({ entry }) => entry,
    ),
  ]
  for (const redirect of redirects) addRedirect(redirect, entries, config, notes)
  return {
    settings: toSourceSettings(config, data, authors, [...pages, ...lists.map(({ page }) => page)]),
    entries,
    assets,
    lists: getLists(config, published, lists, await readPlugins(folder)),
    notes,
    hasEmoji: config.hasEmoji,
    convertBody: createBodyConverter({ folder, config, data, includes, documents, assets, mapping }),
  }
}

/** The files that may have a front matter. Images and the like are not opened. */
const MAYBE_DOCUMENT =
  /\.(mdown|html?|xhtml|xml|rss|atom|txt|json|css|scss|sass|js|coffee|textile|org|adoc|asciidoc|rst|webmanifest)$/i

/** The sources of plugins of the blog’s own, in which generators of pages can be recognized. */
async function readPlugins(folder: string): Promise<string> {
  if (!existsSync(join(folder, '_plugins'))) return ''
  const files = await listSourceFiles(join(folder, '_plugins'), {
    isSkipped: (path) => !/(^|\/)[^.]+$|\.rb$/.test(path),
  })
  const texts = await Promise.all(files.map((file) => readText(folder, `_plugins/${file}`)))
  return texts.map(({ text }) => text).join('\n')
}

function toIgnored(file: string): Note {
  const message = 'it is in _posts, but its name does not begin with a date, so Jekyll does not show it'
  const fix = 'name it 2022-04-04-title.md if it is a post, and import again'
  return { file, line: 1, ...kept('files that Jekyll ignores', message, fix) }
}

/** A post that only leads to another one becomes an alias of that. */
function addRedirect(document: JekyllDocument, entries: SourceEntry[], { url, baseUrl }: JekyllConfig, notes: Note[]) {
  const target = String([document.values.redirect_to].flat()[0])
  const path = target.startsWith(url + baseUrl) ? target.slice((url + baseUrl).length) : target
  const forms = [path, ...getOtherForms(path)]
  const entry = entries.find((each) => [each.path, ...each.aliases].some((own) => forms.includes(own)))
  if (entry) entry.aliases.push(document.url, ...document.otherForms)
  else notes.push(toRedirect(document, target))
}

function toRedirect({ file, frontMatter, url }: JekyllDocument, target: string): Note {
  const message = `${url} only leads to ${target}`
  const fix = `add '${url}': '${target}' to redirects in site.config.ts`
  return { file, line: frontMatter.getLine('redirect_to'), ...lost('posts that are redirects', message, fix) }
}
