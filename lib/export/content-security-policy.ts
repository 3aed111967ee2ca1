import { createHash } from 'node:crypto'
import { getAttribute, getTextContent, isElementNode, queryAll } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { isAuthorMarkup, isDataScript } from './author-markup'

type Element = DefaultTreeAdapterTypes.Element

/** The attributes of elements that load something, and the directive for each. */
const LOADING_ATTRIBUTES: { tag: string; attributes: string[]; directive: string }[] = [
  { tag: 'img', attributes: ['src', 'srcset'], directive: 'img-src' },
  { tag: 'source', attributes: ['src', 'srcset'], directive: 'img-src' },
  { tag: 'source', attributes: ['src'], directive: 'media-src' },
  { tag: 'video', attributes: ['poster'], directive: 'img-src' },
  { tag: 'video', attributes: ['src'], directive: 'media-src' },
  { tag: 'audio', attributes: ['src'], directive: 'media-src' },
  { tag: 'track', attributes: ['src'], directive: 'media-src' },
  { tag: 'iframe', attributes: ['src'], directive: 'frame-src' },
  // Becomes an <iframe> on click.
  { tag: 'embed-player', attributes: ['src'], directive: 'frame-src' },
  { tag: 'object', attributes: ['data'], directive: 'object-src' },
  { tag: 'embed', attributes: ['src'], directive: 'object-src' },
  { tag: 'form', attributes: ['action'], directive: 'form-action' },
  // Optional services, which client modules connect to.
  { tag: 'giscus-comments', attributes: ['src'], directive: 'frame-src' },
  { tag: 'script', attributes: ['data-endpoint'], directive: 'connect-src' },
]

/**
 * The Content Security Policy (CSP Level 3) of a finished page, which allows only what the page contains. Inline
 * scripts and styles, including those of the author, are allowed by hash; images, frames and media by origin.
 *
 * @param isHydrated whether Next’s scripts run in the page
 * @returns the `content` of its `<meta>`
 * @throws if the page loads a script from another host
 */
export function contentSecurityPolicy(document: DefaultTreeAdapterTypes.Document, isHydrated: boolean): string {
  const policy = new Map<string, Set<string>>()
  const allow = (directive: string, source: string) =>
    policy.set(directive, (policy.get(directive) ?? new Set()).add(source))
  allow('default-src', "'none'")
  allow('base-uri', "'none'")
  allow('form-action', "'self'")
  // The browser also loads icons that no element refers to.
  allow('img-src', "'self'")
  allow('manifest-src', "'self'")
  // Lighthouse fetches robots.txt from the page.
  allow('connect-src', "'self'")
  let runsScripts = isHydrated
  for (const element of queryAll<Element>(document, isElementNode)) {
    for (const { tag, attributes, directive } of LOADING_ATTRIBUTES.filter(({ tag }) => tag === element.tagName)) {
      for (const origin of attributes.flatMap((name) => getOrigins(element, name))) allow(directive, origin)
      if (tag === 'iframe' && getAttribute(element, 'srcdoc') !== null) runsScripts = true
    }
    if (element.tagName === 'style') allow('style-src', hash(getTextContent(element)))
    if (element.tagName === 'link' && getAttribute(element, 'rel') === 'stylesheet') allow('style-src', "'self'")
    for (const { name, value } of element.attrs) {
      if (name === 'style') allowAttribute('style-src', value)
      if (/^on[a-z]+$/.test(name)) {
        allowAttribute('script-src', value)
        runsScripts = true
      }
    }
    // JSON-LD needs no permission, unlike speculation rules.
    if (element.tagName !== 'script' || getAttribute(element, 'type') === 'application/ld+json') continue
    allow('script-src', scriptSource(element))
    if (!isDataScript(element) && isAuthorMarkup(element)) runsScripts = true
  }
  if (!runsScripts) {
    // No script writes HTML; `client/search/search-engine.ts` creates the URL of its worker.
    allow('require-trusted-types-for', "'script'")
    allow('trusted-types', 'search-worker')
  }
  return [...policy].map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ')

  function allowAttribute(directive: string, value: string) {
    allow(directive, "'unsafe-hashes'")
    allow(directive, hash(value))
  }
}

function scriptSource(script: Element): string {
  const source = getAttribute(script, 'src')
  if (source === null) return hash(getTextContent(script))
  if (toOrigin(source) === "'self'") return "'self'"
  throw new Error(
    `the script ${source} comes from another host, which is not allowed. Put the file into the folder of the post, or write the script inline.`,
  )
}

/** `'sha256-…'` of the text of an element or attribute. */
function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function getOrigins(element: Element, attribute: string): string[] {
  const value = getAttribute(element, attribute)
  if (value === null || value === '') return []
  const urls =
    attribute === 'srcset' ? value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value]
  return urls.map(toOrigin)
}

function toOrigin(url: string): string {
  if (url.startsWith('data:')) return 'data:'
  const { origin } = new URL(url, 'http://self.invalid')
  return origin === 'http://self.invalid' ? "'self'" : origin
}
