import type { Link, Nodes, Parents, Root, Verbatim } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { isBareUrl } from '@/lib/markdown/bare-url'
import { visit } from '@/lib/markdown/visit'

const OPENS_CODE = /^<(code|kbd|samp|pre|tt|var)\b[^>]*>$/i
const CLOSES_CODE = /^<\/(code|kbd|samp|pre|tt|var)\s*>$/i

/**
 * Marks text that is not prose as `verbatim`, so that typography leaves it alone: the text of raw `<code>` and similar
 * elements, and bare URLs.
 *
 *     <code>git log --oneline</code>, <https://example.org/a--b>   (both keep their hyphens)
 */
export function remarkVerbatim() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'link' && isBareLink(node)) makeVerbatim(node)
      else if ('children' in node) markRawCode(node)
    })
  }
}

/** Handler for `remark-rehype`: verbatim text becomes text. */
export const verbatimHandler = { verbatim: (_: State, { value }: Verbatim) => ({ type: 'text' as const, value }) }

function markRawCode({ children }: Parents) {
  let depth = 0
  for (const child of children) {
    if (child.type === 'html' && OPENS_CODE.test(child.value)) depth++
    else if (child.type === 'html' && CLOSES_CODE.test(child.value)) depth--
    else if (depth > 0) makeVerbatim(child)
  }
}

function makeVerbatim(node: Nodes) {
  visit(node, 'text', (text) => {
    Object.assign(text, { type: 'verbatim' })
  })
}

function isBareLink({ url, children: [child, ...others] }: Link): boolean {
  return child?.type === 'text' && others.length === 0 && isBareUrl(url, child.value)
}
