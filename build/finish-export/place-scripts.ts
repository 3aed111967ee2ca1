import { createHash } from 'node:crypto'
import {
  appendChild,
  createTextNode,
  getAttribute,
  isElementNode,
  queryAll,
  removeAttribute,
  setAttribute,
} from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { earlyScriptPath, enhancementsPath, immutablePath } from '@/lib/urls'
import type { ReadText } from './inline-styles'

type Element = DefaultTreeAdapterTypes.Element

/** Whether a script is what `build/bundle-browser.ts` made. */
export function isOwnScript(script: Element): boolean {
  return [earlyScriptPath, enhancementsPath].includes(getAttribute(script, 'src') ?? '')
}

/**
 * Puts the early script into the page, so that it comes before the first paint without a request of its
 * own, and has the page ask for the module by a name that changes with it.
 */
export function placeScripts(document: DefaultTreeAdapterTypes.Document, read: ReadText): void {
  for (const script of [...queryAll<Element>(document, isElementNode)]) {
    const source = script.tagName === 'script' ? getAttribute(script, 'src') : null
    if (source === earlyScriptPath) {
      removeAttribute(script, 'src')
      appendChild(script, createTextNode(read(source).trim()))
    }
    if (source === enhancementsPath) setAttribute(script, 'src', hashedEnhancementsPath(read(source)))
  }
}

/** Where the module stands in the finished site. */
export function hashedEnhancementsPath(module: string): string {
  return immutablePath('enhancements', createHash('sha256').update(module).digest('hex').slice(0, 12), '.js')
}
