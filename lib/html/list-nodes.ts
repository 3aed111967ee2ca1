import { isElementNode, isParentNode } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/**
 * Lists the nodes below a node, in document order. The `queryAll` of @parse5/tools passes each node through a generator
 * for every one of its ancestors, which takes longer than most of what is done with the nodes.
 *
 * @param isListed whether a node is listed, with all that is in it
 */
export function listNodes(root: Parent, isListed: (node: Node) => boolean = () => true): Node[] {
  const nodes: Node[] = []
  addChildren(root)
  return nodes

  function addChildren(parent: Parent) {
    for (const node of parent.childNodes) {
      if (!isListed(node)) continue
      nodes.push(node)
      if (isParentNode(node)) addChildren(node)
    }
  }
}

/** Lists the elements below a node, in document order, without those in templates. */
export function listElements(root: Parent): Element[] {
  return listNodes(root).filter(isElementNode)
}
