import { createElement, isElementNode, query, spliceChildren } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { type FingerprintedModule, rewriteScripts } from './client-scripts'
import { contentSecurityPolicy } from './content-security-policy'
import { type GetStylePruner, inlineStyles } from './inline-styles'
import { prefixPaths } from './prefix-paths'
import { stripFramework } from './strip-framework'

type PageOptions = {
  /** Whether a client component on the page needs Next’s scripts. */
  isHydrated: boolean
  /** Such as `/blog`; empty at the root of a host. */
  basePath: string
  getStylePruner: GetStylePruner
  /** By their original paths, as in the exported page. */
  modules: ReadonlyMap<string, FingerprintedModule>
}

/**
 * Turns a page that Next exported into the page that readers get: without the framework unless it is hydrated, with its
 * styles inlined, the base path added and a Content Security Policy.
 *
 * @returns HTML
 * @throws if the page contains something unknown, or a script from another host
 */
export function finishPage(html: string, options: PageOptions): string {
  const document = parse(html)
  if (!options.isHydrated) {
    stripFramework(document)
    // On a hydrated page React would undo these changes.
    rewriteScripts(document, options.modules)
    inlineStyles(document, options.getStylePruner, options.modules)
  }
  prefixPaths(document, options.basePath)
  const head = query<DefaultTreeAdapterTypes.Element>(
    document,
    (node) => isElementNode(node) && node.tagName === 'head',
  )
  if (!head) throw new Error('the page has no head')
  const content = contentSecurityPolicy(document, options.isHydrated)
  // After the character set, which has to come first, and before everything that the policy applies to.
  spliceChildren(head, 1, 0, createElement('meta', { 'http-equiv': 'Content-Security-Policy', content }))
  return serialize(document)
}
