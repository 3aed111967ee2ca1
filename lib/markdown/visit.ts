import type { Node, Parent } from 'unist'
import { EXIT, SKIP, type visit as Visit } from 'unist-util-visit'

export { EXIT, SKIP }

type Result = readonly [action?: unknown, nextIndex?: number]
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown

/**
 * Visits the nodes of a tree in preorder, as `visit` of unist-util-visit does: with its types, and with a test that is a
 * type, several types or absent. That one names a function after each node, which is a quarter of the time that
 * rendering takes (`docs/decisions/0050`).
 */
export const visit = ((tree: Node, ...[first, second]: [Visitor] | [test: string | string[], Visitor]) => {
  if (typeof first === 'function') visitNode(tree, undefined, undefined, undefined, first)
  else if (second) visitNode(tree, undefined, undefined, new Set([first].flat()), second)
}) as typeof Visit

function visitNode(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  types: ReadonlySet<string> | undefined,
  visitor: Visitor,
): Result {
  const result = types?.has(node.type) === false ? NOTHING : toResult(visitor(node, index, parent))
  if (result[0] === EXIT || result[0] === SKIP || !('children' in node)) return result
  const parentNode = node as Parent
  for (let at = 0; at < parentNode.children.length; ) {
    const child = parentNode.children[at]
    if (!child) break
    const [action, next] = visitNode(child, at, parentNode, types, visitor)
    if (action === EXIT) return [EXIT]
    at = next ?? at + 1
  }
  return result
}

const NOTHING: Result = []

function toResult(value: unknown): Result {
  if (Array.isArray(value)) return value as unknown as Result
  if (typeof value === 'number') return [undefined, value]
  return value === undefined ? NOTHING : [value]
}
