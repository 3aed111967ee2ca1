import type { Link, Nodes, Parents, Root, Verbatim } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'

const OPENS_CODE = /^<(code|kbd|samp|pre|tt|var)\b[^>]*>$/i
const CLOSES_CODE = /^<\/(code|kbd|samp|pre|tt|var)\s*>$/i

/**
 * Sets apart what reads like prose to a Markdown parser and is none: the text of raw `<code>` and its
 * kin, and addresses that are shown as themselves.
 *
 *     <code>git log --oneline</code>, <https://example.org/a--b>   (both keep their hyphens)
 */
export function remarkVerbatim() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'link' && showsItself(node)) makeVerbatim(node)
      else if ('children' in node) setRawCodeApart(node)
    })
  }
}

/** How `remark-rehype` writes it: as the text it is. */
export const verbatimHandler = { verbatim: (_: State, { value }: Verbatim) => ({ type: 'text' as const, value }) }

function setRawCodeApart({ children }: Parents) {
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

function showsItself({ url, children: [child, ...others] }: Link): boolean {
  if (child?.type !== 'text' || others.length > 0) return false
  return [child.value, `mailto:${child.value}`, `http://${child.value}`].includes(url)
}
