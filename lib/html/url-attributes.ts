import { type CssDirective, mapCssUrls } from './css-urls'

/** A directive of the Content Security Policy (CSP Level 3). */
export type Directive =
  | CssDirective
  | 'connect-src'
  | 'form-action'
  | 'frame-src'
  | 'media-src'
  | 'object-src'
  | 'script-src'

/** What a URL in a page is for. */
export type UrlUse = {
  /** A link that readers follow, an image that is shown, a script or a style sheet that runs, or any other file. */
  kind: 'link' | 'image' | 'script' | 'style' | 'file'
  /** The directive that has to allow it; absent if the page does not load it. */
  loads?: Directive
  /** The offset of the URL in a style sheet. */
  offset?: number
}

type MapUrl = (url: string, use: UrlUse) => string

/** `list` is separated by spaces. */
type Syntax = 'url' | 'list' | 'srcset' | 'css'

type Row = UrlUse & {
  /** In lower case; of any element if absent. */
  tags?: string[]
  /** With the prefix `xlink:` where it has one. */
  attributes: string[]
  /** A `<link>` says in `rel` what it loads, or in `as` what it preloads. */
  rel?: string
  as?: string[]
  syntax?: Syntax
}

const HREF = ['href', 'xlink:href']
const LINK = { tags: ['link'], attributes: ['href'] }
const PAINT = ['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-start', 'marker-mid', 'marker-end', 'cursor']

/**
 * The attributes of HTML and SVG that hold URLs. The base path, the Content Security Policy, the link check and the
 * feeds go by this table. The first row that applies counts.
 */
const rows: Row[] = [
  { tags: ['a', 'area'], attributes: HREF, kind: 'link' },
  { tags: ['a', 'area'], attributes: ['ping'], syntax: 'list', kind: 'file', loads: 'connect-src' },
  { tags: ['img'], attributes: ['src'], kind: 'image', loads: 'img-src' },
  { attributes: ['srcset', 'imagesrcset'], syntax: 'srcset', kind: 'file', loads: 'img-src' },
  { tags: ['video'], attributes: ['poster'], kind: 'file', loads: 'img-src' },
  { tags: ['video', 'audio', 'source', 'track'], attributes: ['src'], kind: 'file', loads: 'media-src' },
  // The last two become an <iframe>.
  { tags: ['iframe', 'embed-player', 'giscus-comments'], attributes: ['src'], kind: 'file', loads: 'frame-src' },
  { tags: ['object'], attributes: ['data'], kind: 'file', loads: 'object-src' },
  { tags: ['embed'], attributes: ['src'], kind: 'file', loads: 'object-src' },
  { tags: ['form'], attributes: ['action'], kind: 'file', loads: 'form-action' },
  { tags: ['button', 'input'], attributes: ['formaction'], kind: 'file', loads: 'form-action' },
  { tags: ['input'], attributes: ['src'], kind: 'file', loads: 'img-src' },
  { tags: ['image', 'feimage', 'use'], attributes: HREF, kind: 'file', loads: 'img-src' },
  { tags: ['script'], attributes: ['src', ...HREF], kind: 'script', loads: 'script-src' },
  // The service that a client module connects to.
  { tags: ['script'], attributes: ['data-endpoint'], kind: 'file', loads: 'connect-src' },
  { ...LINK, rel: 'stylesheet', kind: 'style', loads: 'style-src' },
  { ...LINK, rel: 'icon', kind: 'file', loads: 'img-src' },
  { ...LINK, rel: 'apple-touch-icon', kind: 'file', loads: 'img-src' },
  { ...LINK, rel: 'modulepreload', kind: 'script', loads: 'script-src' },
  { ...LINK, as: ['script'], kind: 'script', loads: 'script-src' },
  { ...LINK, as: ['style'], kind: 'style', loads: 'style-src' },
  { ...LINK, as: ['image'], kind: 'file', loads: 'img-src' },
  { ...LINK, as: ['font'], kind: 'file', loads: 'font-src' },
  { ...LINK, as: ['audio', 'video', 'track'], kind: 'file', loads: 'media-src' },
  { ...LINK, as: ['fetch'], kind: 'file', loads: 'connect-src' },
  { attributes: ['background'], kind: 'file', loads: 'img-src' },
  { attributes: ['style', ...PAINT], syntax: 'css', kind: 'file', loads: 'img-src' },
  // Nothing is loaded: citations, references within a drawing, other kinds of <link>, elements of the author’s own.
  { attributes: [...HREF, 'src', 'poster', 'action', 'formaction', 'data', 'cite', 'longdesc'], kind: 'file' },
]

const names = new Set(rows.flatMap(({ attributes }) => attributes))

/** An element, as far as it says what the URLs in its attributes are for. */
export type UrlElement = { tag: string; rel?: string | null; as?: string | null }

/**
 * Replaces the URLs in the value of an attribute.
 *
 * @param name with its prefix: `xlink:href`
 * @returns the value unchanged if no URL in it changes
 */
export function mapAttributeUrls({ tag, rel, as }: UrlElement, name: string, value: string, map: MapUrl): string {
  if (!names.has(name)) return value
  const row = rows.find(
    (row) =>
      row.attributes.includes(name) &&
      (!row.tags || row.tags.includes(tag.toLowerCase())) &&
      (row.rel === undefined || (rel ?? '').toLowerCase().split(/\s+/).includes(row.rel)) &&
      (row.as === undefined || row.as.includes((as ?? '').toLowerCase())),
  )
  if (!row) return value
  const use: UrlUse = { kind: row.kind, ...(row.loads && { loads: row.loads }) }
  switch (row.syntax) {
    case 'css':
      return mapStyleUrls(value, map)
    case 'srcset':
      return mapCandidates(value, (url) => map(url, use))
    case 'list':
      return value.replace(/\S+/g, (url) => map(url, use))
    default: {
      const url = value.trim()
      const mapped = map(url, use)
      return mapped === url ? value : mapped
    }
  }
}

/** Replaces the URLs in the text of a `<style>` element. */
export function mapStyleUrls(css: string, map: MapUrl): string {
  return mapCssUrls(css, (url, loads, offset) =>
    map(url, { kind: loads === 'style-src' ? 'style' : 'file', loads, offset }),
  )
}

/** `a.png 1x, b.png 2x`. A URL may have commas within (HTML, 4.8.4.2.1). */
function mapCandidates(srcset: string, map: (url: string) => string): string {
  return srcset.replace(/([\s,]*)(\S*[^\s,])([^,]*)/g, (_, gap: string, url: string, size: string) => {
    return gap + map(url) + size
  })
}
