import { createElement, isElementNode, query, spliceChildren } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { contentSecurityPolicy } from './content-security-policy'
import { inlineStyles, type ReadStyleSheet } from './inline-styles'
import { type PlacedModule, placeScripts } from './place-scripts'
import { prefixPaths } from './prefix-paths'
import { stripFramework } from './strip-framework'

type PageOptions = {
  /** Whether a client component on the page needs Next’s scripts. */
  isHydrated: boolean
  /** What stands before every path of the site, such as `/blog`; empty at the root of a host. */
  basePath: string
  styleSheet: ReadStyleSheet
  /** By their paths in the exported page. */
  modules: ReadonlyMap<string, PlacedModule>
}

/**
 * A page as Next exported it → as readers get it.
 *
 * @throws where the page holds something that would not work, or is not known
 */
export function finishPage(html: string, options: PageOptions): string {
  const document = parse(html)
  if (!options.isHydrated) {
    stripFramework(document)
    // React puts both back where they were, so only a page without it can do otherwise.
    placeScripts(document, options.modules)
    inlineStyles(document, options.styleSheet, options.modules)
  }
  prefixPaths(document, options.basePath)
  const head = query<DefaultTreeAdapterTypes.Element>(
    document,
    (node) => isElementNode(node) && node.tagName === 'head',
  )
  if (!head) throw new Error('the page has no head')
  const content = contentSecurityPolicy(document, options.isHydrated)
  // Behind the character set, which has to come first, and before all that it is about.
  spliceChildren(head, 1, 0, createElement('meta', { 'http-equiv': 'Content-Security-Policy', content }))
  return serialize(document)
}
