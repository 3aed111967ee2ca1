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
    const from = node.position?.start.offset ?? 0
    const written = body.slice(from, node.position?.end.offset ?? from)
    if (node.type === 'html') for (const { offset, url } of findHtmlUrls(written)) change(from + offset, url)
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const lastChild = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined
      const found = findDestination(node, written, (lastChild ?? from) - from)
      if (found) change(from + found.offset, found.url)
    }
  })
  return edits
}

type Written = { offset: number; url: string }

/** Where the URL of a link is. @param labelEnd the offset at which its text ends */
function findDestination({ type }: Link | Image | Definition, written: string, labelEnd: number): Written | undefined {
  if (type === 'link' && !written.startsWith('[')) {
    // <https://blog.example/posts/x/>, or the same without brackets.
    const [url = ''] = /[^<>]+/.exec(written) ?? []
    return { offset: written.indexOf(url), url }
  }
  const opening = {
    link: /\]\(\s*/g,
    image: /\]\(\s*/g,
    definition: /\]:\s*/g,
  }[type]
  opening.lastIndex = labelEnd
  const match = opening.exec(written)
  if (!match) return undefined
  const offset = match.index + match[0].length
  const rest = written.slice(offset)
  if (rest.startsWith('<')) return { offset: offset + 1, url: /^[^>]*/.exec(rest.slice(1))?.[0] ?? '' }
  const [url = ''] = /^\S*/.exec(rest) ?? []
  return { offset, url: type === 'definition' ? url : withoutClosing(url) }
}

/** Ends a destination at the bracket that closes the link; those within it are in pairs (CommonMark 0.31, 6.3). */
function withoutClosing(text: string): string {
  let depth = 0
  for (const [index, letter] of [...text].entries()) {
    if (letter === '(') depth++
    if (letter === ')' && depth-- === 0) return [...text].slice(0, index).join('')
  }
  return text
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
