import { appendChild, createElement, createTextNode, getAttribute, replaceWith } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { mapCssUrls } from '@/lib/html/css-urls'
import { listElements } from '@/lib/html/list-nodes'
import type { FingerprintedModule } from './client-scripts'
import type { StylePruner } from './prune-styles'
import { collectUsedNames } from './used-names'

/** Returns the pruner for a style sheet of the export, by its path. */
export type GetStylePruner = (path: string) => StylePruner

/** Replaces links to Next’s style sheets by the rules that the page uses, to save a round trip. */
export function inlineStyles(
  document: DefaultTreeAdapterTypes.Document,
  getStylePruner: GetStylePruner,
  modules: ReadonlyMap<string, FingerprintedModule>,
): void {
  const moduleWords = new Map([...modules.values()].map(({ path, words }) => [path, words]))
  const names = collectUsedNames(document, moduleWords)
  for (const link of listElements(document)) {
    const path = getAttribute(link, 'href') ?? ''
    if (link.tagName !== 'link' || getAttribute(link, 'rel') !== 'stylesheet' || !path.includes('/_next/static/'))
      continue
    const style = createElement('style')
    appendChild(style, createTextNode(getStylePruner(path)(names)))
    replaceWith(link, style)
  }
}

/** Makes the relative URLs in a style sheet absolute, so that they still work when it is inlined. */
export function makeUrlsAbsolute(css: string, path: string): string {
  const page = new URL(path, 'http://site')
  return mapCssUrls(css.trim(), (url) => (/^\.{1,2}\//.test(url) ? new URL(url, page).pathname : url))
}
