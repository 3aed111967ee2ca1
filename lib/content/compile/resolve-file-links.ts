import { posix } from 'node:path'
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { displayPath } from '@/lib/config/display-path'
import { siteConfig } from '@/lib/config/settings'
import { getFileKind, kinds } from '@/lib/content/kinds'
import { slugFromFileName, toSlug } from '@/lib/content/model/slug'
import { mapElementUrls, walkElements } from '@/lib/html/element-urls'
import { mapLinkUrls } from '@/lib/markdown/map-link-urls'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { toWritten, WIKILINK } from '@/lib/markdown/wikilink-syntax'
import { decodePath, filePath } from '@/lib/routing/paths'
import { postSourcePath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import type { RenderedFile } from './render-bodies'
import { createWikilinkFinder } from './wikilink-finder'

type Folders = {
  /** Absolute path. */
  contentDir: string
  /** The files of the content folder, as paths within it. */
  files: string[]
  /** The files of `public/`, as paths within it. */
  publicFiles: string[]
}

/** Finds the URL of the page that a link to a Markdown file leads to; `undefined` for every other URL. */
type FindPage = (url: string, from: string) => string | undefined

/**
 * Resolves links to Markdown files, as editors complete them and GitHub follows them, to the pages of these files. A
 * path is relative to the file that it is in or, if it begins with a slash, to the project or the content folder.
 *
 *     [the plan](../posts/2022-04-04-plan.md#costs)  →  [the plan](/posts/plan/#costs)
 *
 * Wikilinks, if the settings ask for them, are resolved by the name or the title of a page.
 *
 * A text is rendered apart from its file, so this is done for all texts afterwards. Links to files that do not exist
 * stay as they are.
 */
export function resolveFileLinks(rendered: RenderedFile[], folders: Folders): RenderedFile[] {
  const findPage = createPageFinder(rendered, folders)
  return rendered.map((file) => {
    if (!('rendered' in file)) return file
    const from = file.source.file
    const resolved = new Map(
      file.rendered.references.flatMap(({ kind, url }): [string, string][] => {
        const page = kind === 'link' ? findPage(url, from) : undefined
        return page === undefined ? [] : [[url, page]]
      }),
    )
    return resolved.size === 0 ? file : replaceOnce(file, resolved, (url) => findPage(url, from) ?? url)
  })
}

function createPageFinder(rendered: RenderedFile[], { contentDir, files, publicFiles }: Folders): FindPage {
  const declaredSlugs = new Map(rendered.map(({ source }) => [source.file, source.frontMatter.slug]))
  const pages = new Map<string, string>()
  const urlsOfFiles = new Set(publicFiles.map(filePath))
  for (const file of files) {
    const kind = getFileKind(file)
    if (!kind) continue
    const declared = 'slug' in kinds[kind].fields ? declaredSlugs.get(file) : undefined
    const isSlug = typeof declared === 'string' && slugify(declared) !== ''
    const slug = isSlug ? toSlug(file, declared) : slugFromFileName(file)
    pages.set(file.normalize('NFC'), kinds[kind].path(slug))
    if (kind === 'posts') urlsOfFiles.add(decodePath(postSourcePath(slug)))
  }
  const titles = new Map(rendered.map(({ source }) => [source.file.normalize('NFC'), source.frontMatter.title]))
  let findByName: ReturnType<typeof createWikilinkFinder> | undefined
  const folder = displayPath(contentDir).normalize('NFC')
  const toContentPath = (path: string) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined)

  return (url, from) => {
    if (url.startsWith(WIKILINK)) {
      findByName ??= createWikilinkFinder(
        [...pages].map(([file, path]) => ({ file, path, title: String(titles.get(file) ?? '') })),
      )
      return findByName(url)
    }
    const [, written = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? []
    const path = decodePath(written)
    if (!path.endsWith('.md') || /^([a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return undefined
    const candidates = path.startsWith('/')
      ? [toContentPath(path.slice(1)), path.slice(1)]
      : [toContentPath(posix.join(folder, posix.dirname(from.normalize('NFC')), path))]
    // The Markdown of a post has a URL of its own: /posts/plan/index.md.
    if (path.startsWith('/') && urlsOfFiles.has(path)) return undefined
    const page = candidates.map((file) => pages.get(file ?? '')).find((found) => found !== undefined)
    return page && page + suffix
  }
}

type Rendered = Extract<RenderedFile, { rendered: unknown }>

const cache = new WeakMap<Rendered, { key: string; file: Rendered }>()

/** Cached, since in dev all files are compiled after each change, and one that is the same object is not parsed again. */
function replaceOnce(file: Rendered, resolved: Map<string, string>, map: (url: string) => string): Rendered {
  const key = JSON.stringify([...resolved])
  const cached = cache.get(file)
  if (cached?.key === key) return cached.file
  const { source, rendered } = file
  const replaced = { source, rendered: replaceUrls(rendered, resolved, map) }
  cache.set(file, { key, file: replaced })
  return replaced
}

function replaceUrls(
  rendered: RenderedMarkdown,
  resolved: Map<string, string>,
  map: (url: string) => string,
): RenderedMarkdown {
  const { html, source, references } = rendered
  return {
    ...rendered,
    html: mapHtmlLinks(html, (url) => resolved.get(url) ?? url),
    source: mapLinkUrls(
      source,
      (url, { kind }) => (kind === 'link' || kind === 'definition' ? map(url) : url),
      siteConfig,
    ),
    references: references.map((reference) => {
      const url = reference.kind === 'link' ? resolved.get(reference.url) : undefined
      return url === undefined ? reference : { ...reference, url, written: toWritten(reference.url) }
    }),
  }
}

function mapHtmlLinks(html: string, map: (url: string) => string): string {
  const tree: DefaultTreeAdapterTypes.DocumentFragment = parseFragment(html)
  for (const element of walkElements(tree))
    mapElementUrls(element, (url, { kind }) => (kind === 'link' ? map(url) : url))
  return serialize(tree)
}
