import { createHash } from 'node:crypto'
import { basename } from 'node:path/posix'
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
import { type ClientModuleName, clientModuleNames, clientModulePath, clientModules } from '@/client/modules'
import { immutablePath, vercelInsightsPath } from '@/lib/routing/urls'
import { wordsOf } from './page-names'

type Element = DefaultTreeAdapterTypes.Element

/** Whether a path is that of a client module, or of what the settings have Vercel serve. */
export function isOwnScript(path: string): boolean {
  return path === vercelInsightsPath || clientModuleNames.some((name) => clientModulePath(name) === path)
}

/** What was bundled of the client modules. */
export type ClientBundles = Map<ClientModuleName, string>

/** A client module as it is in the finished site. */
export type PlacedModule = {
  name: ClientModuleName
  /** Where it is in the finished site, unless it is inline. */
  path: string
  text: string
  /** The words in it and in the modules that it loads, any of which may be a name in a style sheet. */
  words: Set<string>
}

/**
 * Gives every client module a path that changes with its content, and has those that load others
 * (`import('./search.js')`) load them from their new paths.
 *
 * @returns the modules by their paths in the pages that Next exported
 */
export function placeModules(bundles: ClientBundles): Map<string, PlacedModule> {
  const placed = new Map<ClientModuleName, PlacedModule>()
  return new Map([...bundles].map(([name, text]) => [clientModulePath(name), place(name, text)]))

  function place(name: ClientModuleName, bundle: string): PlacedModule {
    const known = placed.get(name)
    if (known) return known
    const words = clientModules[name].hasOwnStyles ? propertiesIn(bundle) : wordsOf(bundle)
    let text = bundle
    for (const [other, otherBundle] of bundles) {
      if (!text.includes(`./${other}.js`)) continue
      const loaded = place(other, otherBundle)
      text = text.replaceAll(`./${other}.js`, `./${basename(loaded.path)}`)
      for (const word of loaded.words) words.add(word)
    }
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
    const module = { name, path: immutablePath(name, hash, '.js'), text, words }
    placed.set(name, module)
    return module
  }
}

function propertiesIn(text: string): Set<string> {
  return new Set(text.match(/--[\w-]+/g))
}

/** Whether a module is a part of the page, and no file. */
export function isInline({ name }: PlacedModule): boolean {
  return clientModules[name].loads === 'inline'
}

/** Puts the inline module into the page, and has the page load the others from their new paths. */
export function placeScripts(
  document: DefaultTreeAdapterTypes.Document,
  modules: ReadonlyMap<string, PlacedModule>,
): void {
  for (const script of [...queryAll<Element>(document, isElementNode)]) {
    const module = script.tagName === 'script' && modules.get(getAttribute(script, 'src') ?? '')
    if (!module) continue
    if (isInline(module)) {
      removeAttribute(script, 'src')
      appendChild(script, createTextNode(module.text.trim()))
    } else {
      setAttribute(script, 'src', module.path)
    }
  }
}
