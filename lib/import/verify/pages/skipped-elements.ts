import type { Element } from 'hast'
import { toString as toText } from 'hast-util-to-string'

/** Elements that are no text of a post, whatever is in them. */
const TAGS = new Set(['script', 'style', 'nav', 'noscript', 'template', 'button', 'svg', 'copy-code', 'iframe'])

/** Classes and ids that themes and converters give to what is no text of a post. */
const NAMES = new Set([
  ...['toc', 'tableofcontents', 'table-of-contents', 'markdown-toc', 'toc-container'],
  ...['anchor', 'anchorjs-link', 'header-anchor', 'heading-anchor', 'header-link', 'headerlink', 'hanchor'],
  ...['reversefootnote', 'footnote-backref', 'footnote-return', 'data-footnote-backref'],
  ...['reading-time', 'readingtime', 'copy-button', 'clipboard'],
  ...['sr-only', 'visually-hidden', 'screen-reader-text'],
  ...['katex-html', 'gutter', 'rouge-gutter', 'lineno', 'linenos', 'ln', 'lnt', 'callout-title'],
])

/** Whether an element is no text of a post: navigation, scripts, anchors beside headings, numbers of lines and notes. */
export function isSkipped(element: Element): boolean {
  const { tagName } = element
  if (TAGS.has(tagName) || getNames(element).some((name) => NAMES.has(name))) return true
  // Numbers of lines that Hugo writes without classes.
  if (/user-select:\s*none/.test(String(element.properties.style ?? ''))) return true
  if (tagName === 'a') return isPermalink(element)
  if (tagName === 'sup') return isFootnoteReference(element)
  return tagName === 'td' && hasLineNumbers(element)
}

/** The classes and the id of an element, in lower case. */
export function getNames({ properties }: Element): string[] {
  const { className, id } = properties
  const names = [...(Array.isArray(className) ? className : []), ...(typeof id === 'string' ? [id] : [])]
  return names.map((name) => String(name).toLowerCase())
}

/** A link beside a heading that leads to it: `<a href="#costs">#</a>`. */
function isPermalink(link: Element): boolean {
  const { href, role } = link.properties
  if (role === 'doc-backlink') return true
  if (typeof href !== 'string' || !href.includes('#')) return false
  return /^(?:[#¶§🔗↩\s]|\uFE0E|\uFE0F)*$/u.test(toText(link)) && !hasImage(link)
}

function hasImage({ tagName, children }: Element): boolean {
  return tagName === 'img' || children.some((child) => child.type === 'element' && hasImage(child))
}

/** The number of a footnote: programs differ in how they write it. */
function isFootnoteReference(element: Element): boolean {
  if (getNames(element).some((name) => /^fnref/.test(name))) return true
  const [link, ...others] = element.children.filter(({ type }) => type === 'element')
  if (link?.type !== 'element' || link.tagName !== 'a' || others.length > 0) return false
  const { href } = link.properties
  return typeof href === 'string' && /^#(user-content-)?fn[:-]?/.test(href)
}

/** The first of the two cells that Hugo makes of a block of code with line numbers, with classes or with styles. */
function hasLineNumbers(element: Element): boolean {
  return element.children.some((child) => {
    if (child.type !== 'element') return false
    const isNumber = getNames(child).includes('lnt') || /user-select:\s*none/.test(String(child.properties.style))
    return isNumber || hasLineNumbers(child)
  })
}
