import type { Definition, Image, Link } from 'mdast'
import { parseFragment } from 'parse5'
import { isMap, isScalar, isSeq } from 'yaml'
import type { Fields } from '@/lib/content/front-matter/fields'
import { walkElements } from '@/lib/html/element-urls'
import { mapAttributeUrls } from '@/lib/html/url-attributes'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'
import { type Edit, type FrontMatterText, getRange, replaceWord } from './front-matter-text'

/** Changes a URL as written; undefined leaves it. */
export type RenameUrl = (url: string) => string | undefined

/**
 * Finds the URLs to change in the body of a file: of Markdown links, images and definitions, and of raw HTML. Code and
 * comments are left alone.
 *
 * @param start the offset of the body
 */
export function renameLinks(text: string, start: number, rename: RenameUrl): Edit[] {
  const body = text.slice(start)
  const edits: Edit[] = []
  const change = (offset: number, url: string) => {
    const renamed = rename(url)
    if (renamed === undefined) return
    edits.push({ start: start + offset, end: start + offset + url.length, text: renamed })
  }
  visit(parseMarkdown(body), ['link', 'image', 'definition', 'html'], (node) => {
    if (node.type === 'html') {
      const from = node.position?.start.offset ?? 0
      const html = body.slice(from, node.position?.end.offset)
      for (const { offset, url } of findHtmlUrls(html)) change(from + offset, url)
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const found = findDestination(node, body)
      if (found) change(found.offset, found.url)
    }
  })
  return edits
}

type Written = { offset: number; url: string }

/** Where the URL of a link is written in a body. */
function findDestination({ data, position }: Link | Image | Definition, body: string): Written | undefined {
  // Without a destination it is <https://blog.example/posts/x/>, the same without brackets, or refers to a definition.
  const [from, to] = data?.destination ?? [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const written = body.slice(from, to)
  if (!data?.destination && written.startsWith('[')) return undefined
  const [url = ''] = /[^<>]+/.exec(written) ?? []
  return { offset: from + written.indexOf(url), url }
}

/** The URLs in the attributes of raw HTML, as written. */
function findHtmlUrls(html: string): Written[] {
  const found: Written[] = []
  for (const element of walkElements(parseFragment(html, { sourceCodeLocationInfo: true }))) {
    for (const [name, location] of Object.entries(element.sourceCodeLocation?.attrs ?? {})) {
      const attribute = html.slice(location.startOffset, location.endOffset)
      const value = /^[^=]*=\s*["']?/.exec(attribute)?.[0].length ?? attribute.length
      const inner = attribute.slice(value).replace(/["']$/, '')
      let from = 0
      mapAttributeUrls({ tag: element.tagName }, name, inner, (url) => {
        const at = inner.indexOf(url, from)
        if (at >= 0) {
          found.push({ offset: location.startOffset + value + at, url })
          from = at + url.length
        }
        return url
      })
    }
  }
  return found
}

/** The fields that name other posts by their slugs, and the image, which may be in the bundle of another post. */
export function renameInFields(
  { fields, start, text }: FrontMatterText,
  kindFields: Fields,
  slugs: { oldSlug: string; newSlug: string },
  rename: RenameUrl,
): Edit[] {
  const edits: Edit[] = []
  const change = (node: unknown, toNew: (value: string) => string | undefined) => {
    const range = getRange(node, start)
    if (!range || !isScalar(node) || typeof node.value !== 'string') return
    const written = text.slice(range.start, range.end)
    const value = node.value.trim()
    const renamed = toNew(value)
    const at = written.indexOf(value)
    if (renamed === undefined || at === -1) return
    edits.push({ start: range.start + at, end: range.start + at + value.length, text: replaceWord(written, renamed) })
  }
  const renameSlug = (value: string) => (value.normalize('NFC') === slugs.oldSlug ? slugs.newSlug : undefined)
  for (const { key, value } of fields.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const kind = Object.hasOwn(kindFields, name) ? kindFields[name]?.kind : undefined
    if (kind === 'readingPath') {
      for (const entry of isSeq(value) ? value.items : [value]) {
        change(isMap(entry) ? entry.get('post', true) : entry, renameSlug)
      }
    }
    if (kind === 'translations' && isMap(value)) {
      for (const pair of value.items) change(pair.value, (written) => renameSlug(written) ?? rename(written))
    }
    if (kind === 'string' && (name === 'image' || name.startsWith('canonical'))) change(value, rename)
  }
  return edits
}
