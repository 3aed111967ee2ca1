import { createHash } from 'node:crypto'
import { getAttribute, getTextContent, isElementNode, queryAll } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { isData, isInProse } from './whose-markup'

type Element = DefaultTreeAdapterTypes.Element

/** What each element may load, and from which of its attributes. */
const LOADING: { tag: string; attributes: string[]; directive: string }[] = [
  { tag: 'img', attributes: ['src', 'srcset'], directive: 'img-src' },
  { tag: 'source', attributes: ['src', 'srcset'], directive: 'img-src' },
  { tag: 'source', attributes: ['src'], directive: 'media-src' },
  { tag: 'video', attributes: ['poster'], directive: 'img-src' },
  { tag: 'video', attributes: ['src'], directive: 'media-src' },
  { tag: 'audio', attributes: ['src'], directive: 'media-src' },
  { tag: 'track', attributes: ['src'], directive: 'media-src' },
  { tag: 'iframe', attributes: ['src'], directive: 'frame-src' },
  // It becomes a frame when it is clicked.
  { tag: 'embed-player', attributes: ['src'], directive: 'frame-src' },
  { tag: 'object', attributes: ['data'], directive: 'object-src' },
  { tag: 'embed', attributes: ['src'], directive: 'object-src' },
  { tag: 'form', attributes: ['action'], directive: 'form-action' },
  // What `client/` loads from elsewhere stands in the page, where the settings ask for it.
  { tag: 'giscus-comments', attributes: ['src'], directive: 'frame-src' },
  { tag: 'script', attributes: ['data-endpoint'], directive: 'connect-src' },
]

/**
 * The Content Security Policy (CSP Level 3) of a finished page, for its `<meta>`: nothing is allowed
 * but what stands in the page. Scripts and styles in it are named by their hashes, those of the author’s
 * HTML too; images, frames and media by their origins.
 *
 * @param isHydrated whether Next’s scripts run in it
 * @throws where the page loads a script from another host
 */
export function contentSecurityPolicy(document: DefaultTreeAdapterTypes.Document, isHydrated: boolean): string {
  const policy = new Map<string, Set<string>>()
  const allow = (directive: string, source: string) =>
    policy.set(directive, (policy.get(directive) ?? new Set()).add(source))
  allow('default-src', "'none'")
  allow('base-uri', "'none'")
  allow('form-action', "'self'")
  // Icons are no elements that could be found.
  allow('img-src', "'self'")
  allow('manifest-src', "'self'")
  // Lighthouse asks for robots.txt in the name of the page.
  allow('connect-src', "'self'")
  let runsScripts = isHydrated
  for (const element of queryAll<Element>(document, isElementNode)) {
    for (const { tag, attributes, directive } of LOADING.filter(({ tag }) => tag === element.tagName)) {
      for (const origin of attributes.flatMap((name) => originsIn(element, name))) allow(directive, origin)
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
    // Nothing asks whether data may run, unlike rules for the browser.
    if (element.tagName !== 'script' || getAttribute(element, 'type') === 'application/ld+json') continue
    allow('script-src', scriptSource(element))
    if (!isData(element) && isInProse(element)) runsScripts = true
  }
  if (!runsScripts) {
    // Nobody writes HTML by script here; `client/search/search-engine.ts` makes the address of its worker.
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
  if (originOf(source) === "'self'") return "'self'"
  throw new Error(
    `the script ${source} comes from another host, which every reader would have to trust. Put the file beside the post and refer to it there, or write the script into the page.`,
  )
}

/** `'sha256-…'`, of what stands between the tags or the quotes. */
function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function originsIn(element: Element, attribute: string): string[] {
  const value = getAttribute(element, attribute)
  if (value === null || value === '') return []
  const urls =
    attribute === 'srcset' ? value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value]
  return urls.map(originOf)
}

function originOf(url: string): string {
  if (url.startsWith('data:')) return 'data:'
  const { origin } = new URL(url, 'http://self.invalid')
  return origin === 'http://self.invalid' ? "'self'" : origin
}
