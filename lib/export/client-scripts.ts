import { createHash } from 'node:crypto'
import { basename } from 'node:path/posix'
import { appendChild, createTextNode, getAttribute, removeAttribute, setAttribute } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { type ClientModuleName, clientModuleNames, clientModulePath, clientModules } from '@/client/modules'
import { listElements } from '@/lib/html/list-nodes'
import { immutablePath, vercelInsightsPath } from '@/lib/routing/urls'
import { getWords } from './used-names'

/** Whether a path is that of a client module or of Vercel’s analytics script. */
export function isSiteScript(path: string): boolean {
  return path === vercelInsightsPath || clientModuleNames.some((name) => clientModulePath(name) === path)
}

/** The bundled client modules, by name. */
export type ClientBundles = Map<ClientModuleName, string>

/** A client module under the name that it has in the finished site. */
export type FingerprintedModule = {
  name: ClientModuleName
  /** Contains a hash of the content; unused if the module is inline. */
  path: string
  text: string
  /** The words in it and in the modules that it loads, any of which may occur in a selector. */
  words: Set<string>
}

/**
 * Gives every client module a path with a hash of its content, and updates imports of other modules
 * (`import('./search.js')`) accordingly.
 *
 * @returns the modules by their original paths, as in the exported pages
 */
export function fingerprintModules(bundles: ClientBundles): Map<string, FingerprintedModule> {
  const done = new Map<ClientModuleName, FingerprintedModule>()
  return new Map([...bundles].map(([name, text]) => [clientModulePath(name), fingerprint(name, text)]))

  function fingerprint(name: ClientModuleName, bundle: string): FingerprintedModule {
    const existing = done.get(name)
    if (existing) return existing
    const words = clientModules[name].hasOwnStyles ? getCustomProperties(bundle) : getWords(bundle)
    let text = bundle
    for (const [other, otherBundle] of bundles) {
      if (!text.includes(`./${other}.js`)) continue
      const loaded = fingerprint(other, otherBundle)
      text = text.replaceAll(`./${other}.js`, `./${basename(loaded.path)}`)
      for (const word of loaded.words) words.add(word)
    }
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
    const module = { name, path: immutablePath(name, hash, '.js'), text, words }
    done.set(name, module)
    return module
  }
}

function getCustomProperties(text: string): Set<string> {
  return new Set(text.match(/--[\w-]+/g))
}

/** Whether a module is inlined into pages instead of being a file. */
export function isInline({ name }: FingerprintedModule): boolean {
  return clientModules[name].loads === 'inline'
}

/** Inlines the scripts of inline modules, and points all others to their fingerprinted paths. */
export function rewriteScripts(
  document: DefaultTreeAdapterTypes.Document,
  modules: ReadonlyMap<string, FingerprintedModule>,
): void {
  for (const script of listElements(document)) {
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
