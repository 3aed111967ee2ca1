import {
  appendChild,
  createDocumentFragment,
  createElement,
  createTextNode,
  getAttribute,
  isCommentNode,
  isElementNode,
  removeNode,
  replaceWith,
  setAttribute,
} from '@parse5/tools'
import { type DefaultTreeAdapterTypes, html as names, parseFragment, serialize } from 'parse5'
import { mapElementUrls } from '@/lib/html/element-urls'
import type { UrlUse } from '@/lib/html/url-attributes'
import { absoluteUrl } from '@/lib/routing/urls'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** What works in a page alone, with all that is in it. */
const REMOVED = ['script', 'style', 'template', 'link', 'meta', 'button', 'select', 'textarea']
/** Frames that say nothing to a reader; what is in them stays. */
const UNWRAPPED = ['picture', 'form', 'noscript']

/** What HTML elements keep. Classes, roles and handlers mean something with our styles and scripts alone. */
const KEPT = new Set(
  `href src srcset sizes alt title width height id lang dir datetime cite colspan rowspan span scope headers abbr align
  start reversed type value min max low high optimum open controls loop muted playsinline preload poster data media
  kind srclang label default name usemap shape coords download hreflang`.split(/\s+/),
)

/**
 * Converts the HTML of a post to what can be read away from the site: absolute URLs, plain images, and nothing that
 * needs the site’s scripts or styles.
 *
 *     <picture>…<img src="map.png" class="…"></picture>  →  <img src="https://blog.example/posts/x/map.png">
 *     <sup><a href="#fn:1" …>1</a></sup>  →  <sup><a href="https://blog.example/posts/x/#fn:1">1</a></sup>
 *
 * @param path of the post, that relative URLs are resolved against
 */
export function feedHtml(html: string, path: string): string {
  const fragment = parseFragment(html)
  clean(fragment, path)
  return serialize(fragment).trim()
}

/** Escapes plain text where a feed reader expects HTML, as in the descriptions of RSS. */
export function textToHtml(text: string): string {
  const fragment = createDocumentFragment()
  appendChild(fragment, createTextNode(text))
  return serialize(fragment)
}

function clean(parent: Parent, path: string): void {
  for (const node of [...parent.childNodes]) {
    if (isCommentNode(node)) removeNode(node)
    if (!isElementNode(node)) continue
    if (isRemoved(node)) {
      removeNode(node)
      continue
    }
    clean(node, path)
    node.attrs = node.attrs.filter(({ name }) => isKept(name, node))
    mapElementUrls(node, (url, { kind }) => absolute(url, kind, path))
    // Feed readers play nothing by themselves.
    if (['video', 'audio'].includes(node.tagName)) setAttribute(node, 'controls', '')
    if (node.tagName === 'input') replaceWith(node, createTextNode(getAttribute(node, 'checked') === null ? '☐' : '☑'))
    else if (node.tagName === 'iframe') replaceWith(node, toLink(node))
    else if (isUnwrapped(node)) replaceWith(node, ...node.childNodes)
  }
}

/** Marks of the page for eyes alone, such as the sign that links a heading to itself, go as well. */
function isRemoved(element: Element): boolean {
  const isCheckbox = getAttribute(element, 'type') === 'checkbox'
  return (
    REMOVED.includes(element.tagName) ||
    // The other formats of a picture, whose image stays.
    (element.tagName === 'source' && element.parentNode?.nodeName === 'picture') ||
    (element.tagName === 'input' && !isCheckbox) ||
    (isHtml(element) && getAttribute(element, 'aria-hidden') === 'true')
  )
}

function isUnwrapped(element: Element): boolean {
  const { tagName, attrs } = element
  const isPlain = ['span', 'div'].includes(tagName) && attrs.length === 0
  const isCustom = tagName.includes('-') && isHtml(element)
  return UNWRAPPED.includes(tagName) || isPlain || isCustom
}

function isKept(name: string, element: Element): boolean {
  if (element.tagName === 'input') return name === 'checked'
  if (element.tagName === 'iframe') return ['src', 'title'].includes(name)
  return isHtml(element) ? KEPT.has(name) : !/^(class|style|on.+)$/.test(name)
}

function isHtml({ namespaceURI }: Element): boolean {
  return namespaceURI === names.NS.HTML
}

/** Few feed readers show frames. */
function toLink(iframe: Element): Element {
  const url = getAttribute(iframe, 'src') ?? ''
  const link = createElement('a', { href: url })
  appendChild(link, createTextNode(getAttribute(iframe, 'title') ?? url))
  return link
}

function absolute(url: string, kind: UrlUse['kind'], path: string): string {
  // A drawing refers to its own parts.
  if (url === '' || (url.startsWith('#') && kind !== 'link')) return url
  if (url.startsWith('/') && !url.startsWith('//')) return absoluteUrl(url)
  const base = absoluteUrl(path)
  return URL.canParse(url, base) ? new URL(url, base).href : url
}
