import { getAttribute, isElementNode } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** JSON-LD for search engines, and speculation rules for the browser. */
const DATA_TYPES = ['application/ld+json', 'speculationrules']

/** Whether a script contains data and is never executed. */
export function isDataScript(script: Element): boolean {
  return DATA_TYPES.includes(getAttribute(script, 'type') ?? '')
}

/** Whether a node comes from the content: it is an `isAuthorRoot`, or in one. */
export function isAuthorMarkup(node: Node): boolean {
  for (let ancestor: Node | null = node; ancestor; ancestor = 'parentNode' in ancestor ? ancestor.parentNode : null) {
    if (isAuthorRoot(ancestor)) return true
  }
  return false
}

/** Whether a node is the element that `components/post/prose.tsx` renders. */
export function isAuthorRoot(node: Node): boolean {
  return isElementNode(node) && Boolean(getAttribute(node, 'class')?.split(' ').includes('prose'))
}
