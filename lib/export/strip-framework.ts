import {
  getAttribute,
  getTextContent,
  isCommentNode,
  isElementNode,
  queryAll,
  removeAttribute,
  removeNode,
} from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { isOwnScript } from './place-scripts'
import { isData, isInProse } from './whose-markup'

type Document = DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** How the scripts begin that Next and React write into a page. */
const FRAMEWORK_SCRIPTS = [
  '(self.__next_f=',
  'self.__next_f.push(',
  '(globalThis["TURBOPACK"]',
  'requestAnimationFrame(function(){$RT=',
]

/** The marks that React leaves for itself between the parts of a page. */
const REACT_MARKS = ['$', '/$', ' ', '&', '/&']

/** What React and Next write on elements for their own use. */
const FRAMEWORK_ATTRIBUTES = ['data-precedence', 'data-href', 'data-dgst']

/** What Next says twice: whoever reads Twitter’s words reads Open Graph’s where they are missing. */
const TWICE = /^twitter:(?!card$)/

/**
 * Takes out of a page all that is only there for the framework’s scripts: they themselves, what loads
 * them early, the page’s content once more as data, and marks. What came from Markdown is not touched.
 *
 * @throws where something stands in the page that is neither the framework’s nor known
 */
export function stripFramework(document: Document): void {
  for (const node of [...queryAll<Node>(document)]) {
    if (isInProse(node)) continue
    if (isCommentNode(node)) {
      if (REACT_MARKS.includes(node.data)) removeNode(node)
    } else if (isElementNode(node)) {
      for (const name of FRAMEWORK_ATTRIBUTES) removeAttribute(node, name)
      if (isUnfinished(node)) throw unexpected('a part of the page that only a script would put in its place', node)
      const isForFramework =
        node.tagName === 'script'
          ? isFrameworkScript(node)
          : isPreload(node) || isStreamAnchor(node) || isSaidTwice(node)
      if (isForFramework) removeNode(node)
    }
  }
}

function isFrameworkScript(script: Element): boolean {
  const source = getAttribute(script, 'src')
  if (isData(script) || isOwnScript(source ?? '')) return false
  if (source?.includes('/_next/static/')) return true
  const text = getTextContent(script)
  if (source === null && FRAMEWORK_SCRIPTS.some((beginning) => text.startsWith(beginning))) return true
  throw unexpected(`the script ${source ?? text.slice(0, 80)}`, script)
}

function isPreload(element: Element): boolean {
  const rel = getAttribute(element, 'rel') ?? ''
  return (
    element.tagName === 'link' && ['preload', 'modulepreload'].includes(rel) && getAttribute(element, 'as') !== 'image'
  )
}

function isSaidTwice(element: Element): boolean {
  return element.tagName === 'meta' && TWICE.test(getAttribute(element, 'name') ?? '')
}

/** `<div hidden>` with nothing in it, where streamed parts would arrive. */
function isStreamAnchor(element: Element): boolean {
  const isEmpty = element.childNodes.every((child) => isCommentNode(child))
  return element.tagName === 'div' && getAttribute(element, 'hidden') !== null && isEmpty
}

/** Streamed parts stand at the end of the page, with a gap where they belong. */
function isUnfinished(element: Element): boolean {
  const id = getAttribute(element, 'id') ?? ''
  return (element.tagName === 'template' && /^[BP]:/.test(id)) || (element.tagName === 'div' && /^S:/.test(id))
}

function unexpected(what: string, { tagName }: Element): Error {
  return new Error(
    `${what} (<${tagName}>) is not known to this build. Where Next was upgraded, lib/export/strip-framework.ts has to follow.`,
  )
}
