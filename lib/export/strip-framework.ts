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
import {
  FRAMEWORK_ASSETS,
  FRAMEWORK_ATTRIBUTES,
  FRAMEWORK_SCRIPTS,
  REACT_COMMENTS,
  REPEATED_METADATA,
  STREAMED_CONTENT,
  STREAMED_PLACEHOLDER,
} from './next-internals'
import { isOwnScript } from './place-scripts'
import { isData, isInProse } from './whose-markup'

type Document = DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

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
      if (REACT_COMMENTS.includes(node.data)) removeNode(node)
    } else if (isElementNode(node)) {
      for (const name of FRAMEWORK_ATTRIBUTES) removeAttribute(node, name)
      if (isUnfinished(node)) throw unexpected('a part of the page that only a script would put in its place', node)
      const isForFramework =
        node.tagName === 'script'
          ? isFrameworkScript(node)
          : isPreload(node) || isStreamAnchor(node) || isRepeatedMetadata(node)
      if (isForFramework) removeNode(node)
    }
  }
}

function isFrameworkScript(script: Element): boolean {
  const source = getAttribute(script, 'src')
  if (isData(script) || isOwnScript(source ?? '')) return false
  if (source?.includes(FRAMEWORK_ASSETS)) return true
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

function isRepeatedMetadata(element: Element): boolean {
  return element.tagName === 'meta' && REPEATED_METADATA.test(getAttribute(element, 'name') ?? '')
}

/** `<div hidden>` with nothing in it, where streamed parts would arrive. */
function isStreamAnchor(element: Element): boolean {
  const isEmpty = element.childNodes.every((child) => isCommentNode(child))
  return element.tagName === 'div' && getAttribute(element, 'hidden') !== null && isEmpty
}

/** Streamed parts stand at the end of the page, with a gap where they belong. */
function isUnfinished(element: Element): boolean {
  const id = getAttribute(element, 'id') ?? ''
  return (
    (element.tagName === 'template' && STREAMED_PLACEHOLDER.test(id)) ||
    (element.tagName === 'div' && STREAMED_CONTENT.test(id))
  )
}

function unexpected(what: string, { tagName }: Element): Error {
  return new Error(
    `${what} (<${tagName}>) is not known to this build. Where Next was upgraded, lib/export/next-internals.ts has to follow.`,
  )
}
