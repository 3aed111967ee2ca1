import { createElement, isElementNode, query, setAttribute, setTextContent, spliceChildren } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { isPreview } from '@/lib/config/environment'
import { escapeHtml } from '@/lib/html/escape-html'
import { t } from '@/lib/language/translate'
import { isFilePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { absoluteUrl, basePath, readableUrl } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'
import { contentSecurityPolicy } from './content-security-policy'

type Element = DefaultTreeAdapterTypes.Element

const { language } = t
const title = escapeHtml(t('pageMoved'))
const LINK = '<a></a>'
const target = t.parts('movedTo', { url: LINK }).map((part) => (part === LINK ? LINK : escapeHtml(String(part))))
const PAGE = `<!DOCTYPE html><html lang="${language}" dir="${textDirection(language)}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="canonical"><meta http-equiv="refresh"></head>
<body><main><h1>${title}</h1><p>${target.join('')}</p></main></body></html>
`

/**
 * Renders a page that redirects, for hosts that do not support redirects, such as GitHub Pages.
 *
 * @returns its HTML, or `undefined` if hosts would not serve `from` as HTML
 */
export function renderRedirectPage({ from, to }: Redirect): string | undefined {
  if (isFilePath(from)) return undefined
  const document = parse(PAGE)
  const isExternal = URL.canParse(to)
  const [href, url] = isExternal ? [to, to] : [basePath() + to, absoluteUrl(to)]
  setAttribute(findElement(document, 'link'), 'href', url)
  setAttribute(findElement(document, 'meta', 'http-equiv'), 'content', `0; url=${href}`)
  setAttribute(findElement(document, 'a'), 'href', href)
  setTextContent(findElement(document, 'a'), readableUrl(url))
  if (isPreview()) {
    const robots = createElement('meta', { name: 'robots', content: 'noindex' })
    spliceChildren(findElement(document, 'head'), 1, 0, robots)
  }
  const policy = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(document, false) }
  spliceChildren(findElement(document, 'head'), 1, 0, createElement('meta', policy))
  return serialize(document)
}

function findElement(document: DefaultTreeAdapterTypes.Document, tag: string, attribute?: string): Element {
  const element = query<Element>(
    document,
    (node) =>
      isElementNode(node) &&
      node.tagName === tag &&
      (attribute === undefined || node.attrs.some(({ name }) => name === attribute)),
  )
  if (!element) throw new Error(`the redirect page has no <${tag}>`)
  return element
}
