import { createHash } from 'node:crypto'
import { getAttribute, getTextContent } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { mapElementUrls, walkElements } from '@/lib/html/element-urls'
import { isAuthorMarkup, isDataScript } from './author-markup'

/**
 * The Content Security Policy (CSP Level 3) of a finished page, which allows only what the page contains. Inline
 * scripts and styles, including those of the author, are allowed by hash; images, frames and media by origin.
 *
 * @param isHydrated whether Next’s scripts run in the page
 * @returns the `content` of its `<meta>`
 * @throws if the page loads a script or a style sheet from another host
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
  collect(document)
  if (!runsScripts) {
    // No script writes HTML; `client/search/search-engine.ts` creates the URL of its worker.
    allow('require-trusted-types-for', "'script'")
    allow('trusted-types', 'search-worker')
  }
  return [...policy].map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ')

  function collect(page: DefaultTreeAdapterTypes.Document) {
    for (const element of walkElements(page)) {
      mapElementUrls(element, (url, { kind, loads }) => {
        if (!loads || url === '') return url
        const source = kind === 'script' || kind === 'style' ? ownFile(kind, url) : toSource(url)
        allow(loads, source)
        // To browsers, a document in an <object> or an <embed> is in a frame.
        if (loads === 'object-src') allow('frame-src', source)
        return url
      })
      const framed = element.tagName === 'iframe' ? getAttribute(element, 'srcdoc') : null
      if (framed !== null) {
        // The policy of a page applies to the pages within it.
        collect(parse(framed))
        runsScripts = true
      }
      if (element.tagName === 'style') allow('style-src', hash(getTextContent(element)))
      for (const { name, value } of element.attrs) {
        if (name === 'style') allowAttribute('style-src', value)
        if (/^on[a-z]+$/.test(name)) {
          allowAttribute('script-src', value)
          runsScripts = true
        }
      }
      // JSON-LD needs no permission, unlike speculation rules.
      if (element.tagName !== 'script' || getAttribute(element, 'type') === 'application/ld+json') continue
      if (getAttribute(element, 'src') === null) allow('script-src', hash(getTextContent(element)))
      if (!isDataScript(element) && isAuthorMarkup(element)) runsScripts = true
    }
  }

  function allowAttribute(directive: string, value: string) {
    allow(directive, "'unsafe-hashes'")
    allow(directive, hash(value))
  }
}

/** Scripts and style sheets can load more, which nobody has agreed to. */
function ownFile(kind: 'script' | 'style', url: string): string {
  if (toSource(url) === "'self'") return "'self'"
  const what = kind === 'script' ? 'script' : 'style sheet'
  throw new Error(
    `the ${what} ${url} comes from another host, which is not allowed. Put the file into the folder of the post, or write the ${what} inline.`,
  )
}

/** `'sha256-…'` of the text of an element or attribute. */
function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The source expression that allows a URL: `'self'`, an origin, or a scheme such as `data:`. */
function toSource(url: string): string {
  const page = 'http://self.invalid'
  if (!URL.canParse(url, page)) return "'self'"
  const { origin, protocol } = new URL(url, page)
  if (origin === 'null') return protocol
  return origin === page ? "'self'" : origin
}
