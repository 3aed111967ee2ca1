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
import {
  commentsScriptPath,
  copyCodePath,
  countVisitPath,
  earlyScriptPath,
  embedPlayerPath,
  enhancementsPath,
  immutablePath,
  nearestPostPath,
  paragraphLinkPath,
  readingPathScriptPath,
  searchScriptPath,
  searchWorkerPath,
  shortcutListPath,
  vercelInsightsPath,
} from '@/lib/routing/urls'
import { wordsOf } from './page-names'

type Element = DefaultTreeAdapterTypes.Element

/** The text of a file of the export, by its path: `/_next/static/chunks/x.css`. */
export type ReadText = (path: string) => string

/** What pages ask for, and what that asks for, in this order. */
const MODULES = [
  enhancementsPath,
  copyCodePath,
  embedPlayerPath,
  readingPathScriptPath,
  commentsScriptPath,
  countVisitPath,
  nearestPostPath,
  paragraphLinkPath,
  searchScriptPath,
  shortcutListPath,
  searchWorkerPath,
]

/** Those that bring their styles: they have no use for a page’s rules, only for its custom properties. */
const WITH_STYLES = [searchScriptPath, shortcutListPath]

/** Whether a path is that of what `lib/output/bundle-client.ts` made, or of what the settings have Vercel serve. */
export function isOwnScript(path: string): boolean {
  return [earlyScriptPath, vercelInsightsPath, ...MODULES].includes(path)
}

/**
 * The modules as they stand in the finished site, by the paths that the bundles have: new paths, texts, and
 * the words of those, together with the words of what they ask for.
 */
export type PlacedModules = Map<string, { path: string; text: string; words: Set<string> }>

/**
 * Gives every module a name that changes with what it holds, and has those that ask for others
 * (`import('./search.js')`) ask by the new names.
 *
 * @param files those that there are
 */
export function placeModules(files: string[], read: ReadText): PlacedModules {
  const placed: PlacedModules = new Map()
  for (const path of MODULES.filter((path) => files.includes(path.slice(1))).reverse()) {
    let text = read(path)
    const words = WITH_STYLES.includes(path) ? propertiesIn(text) : wordsOf(text)
    for (const [asked, module] of placed) {
      if (!text.includes(`./${basename(asked)}`)) continue
      text = text.replaceAll(`./${basename(asked)}`, `./${basename(module.path)}`)
      for (const word of module.words) words.add(word)
    }
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
    placed.set(path, { path: immutablePath(basename(path, '.js'), hash, '.js'), text, words })
  }
  return placed
}

function propertiesIn(text: string): Set<string> {
  return new Set(text.match(/--[\w-]+/g))
}

/**
 * Puts the early script into the page, so that it comes before the first paint without a request of its
 * own, and has the page ask for modules by the names they have been given.
 */
export function placeScripts(document: DefaultTreeAdapterTypes.Document, read: ReadText, modules: PlacedModules): void {
  for (const script of [...queryAll<Element>(document, isElementNode)]) {
    const source = script.tagName === 'script' ? getAttribute(script, 'src') : null
    if (source === null) continue
    if (source === earlyScriptPath) {
      removeAttribute(script, 'src')
      appendChild(script, createTextNode(read(source).trim()))
    }
    const module = modules.get(source)
    if (module) setAttribute(script, 'src', module.path)
  }
}
