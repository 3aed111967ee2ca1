import { getAttribute, getTextContent, isCommentNode, isElementNode, removeAttribute, removeNode } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { listNodes } from '@/lib/html/list-nodes'
import { isAuthorRoot, isDataScript } from './author-markup'
import { isSiteScript } from './client-scripts'
import {
  FRAMEWORK_ASSETS,
  FRAMEWORK_ATTRIBUTES,
  FRAMEWORK_SCRIPTS,
  REACT_COMMENTS,
  REPEATED_METADATA,
  STREAMED_CONTENT,
  STREAMED_PLACEHOLDER,
  UPGRADE_HINT,
} from './next-internals'

type Document = DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element

/**
 * Removes the framework from a page: its scripts, their preloads, the serialized content, marker comments and
 * attributes. Content from Markdown is left alone.
 *
 * @throws if the page contains an unknown script or streamed content
 */
export function stripFramework(document: Document): void {
  for (const node of listNodes(document, (node) => !isAuthorRoot(node))) {
    if (isCommentNode(node)) {
      if (REACT_COMMENTS.includes(node.data)) removeNode(node)
    } else if (isElementNode(node)) {
      for (const name of FRAMEWORK_ATTRIBUTES) removeAttribute(node, name)
      if (isStreamed(node)) throw unknownMarkup('streamed content, which only a script can move into place', node)
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
  if (isDataScript(script) || isSiteScript(source ?? '')) return false
  if (source?.includes(FRAMEWORK_ASSETS)) return true
  const text = getTextContent(script)
  if (source === null && FRAMEWORK_SCRIPTS.some((beginning) => text.startsWith(beginning))) return true
  throw unknownMarkup(`the script ${source ?? text.slice(0, 80)}`, script)
}

function isPreload(element: Element): boolean {
  const rel = getAttribute(element, 'rel') ?? ''
  // Images and the theme’s fonts are the site’s.
  const isOfSite = ['image', 'font'].includes(getAttribute(element, 'as') ?? '')
  return element.tagName === 'link' && ['preload', 'modulepreload'].includes(rel) && !isOfSite
}

function isRepeatedMetadata(element: Element): boolean {
  return element.tagName === 'meta' && REPEATED_METADATA.test(getAttribute(element, 'name') ?? '')
}

/** Whether it is an empty `<div hidden>`, to which streamed content would be added. */
function isStreamAnchor(element: Element): boolean {
  const isEmpty = element.childNodes.every((child) => isCommentNode(child))
  return element.tagName === 'div' && getAttribute(element, 'hidden') !== null && isEmpty
}

/** Whether it is streamed content at the end of the page, or the placeholder for it. */
function isStreamed(element: Element): boolean {
  const id = getAttribute(element, 'id') ?? ''
  return (
    (element.tagName === 'template' && STREAMED_PLACEHOLDER.test(id)) ||
    (element.tagName === 'div' && STREAMED_CONTENT.test(id))
  )
}

function unknownMarkup(what: string, { tagName }: Element): Error {
  return new Error(`${what} (<${tagName}>) is not known to this build. ${UPGRADE_HINT}`)
}
