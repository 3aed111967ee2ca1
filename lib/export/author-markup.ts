import { getAttribute, isElementNode } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** Scripts that are data: for search engines, and for the browser. */
const DATA_TYPES = ['application/ld+json', 'speculationrules']

/** Whether a script is data, which nothing executes. */
export function isData(script: Element): boolean {
  return DATA_TYPES.includes(getAttribute(script, 'type') ?? '')
}

/** Whether a node is the author’s own: it stands in what `components/post/prose.tsx` renders. */
export function isInProse(node: Node): boolean {
  for (let ancestor: Node | null = node; ancestor; ancestor = 'parentNode' in ancestor ? ancestor.parentNode : null) {
    if (isElementNode(ancestor) && getAttribute(ancestor, 'class')?.split(' ').includes('prose')) return true
  }
  return false
}
