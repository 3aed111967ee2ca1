import type { ElementContent, Root, RootContent } from 'hast'
import type { VFile } from 'vfile'
import { textDirection } from '@/lib/text/language'

const LEFT_TO_RIGHT = ['code', 'kbd', 'pre', 'samp', 'svg']

/**
 * Sets code and drawings from left to right where the text around them runs from right to left. It is in the markup,
 * since feeds have no style sheet.
 *
 *     <p dir="rtl">… <code>--all</code>  →  <p dir="rtl">… <code dir="ltr">--all</code>
 */
export function rehypeCodeDirection() {
  return (tree: Root, { data: { language = 'en' } }: VFile) => setDirection(tree.children, textDirection(language))
}

function setDirection(nodes: (RootContent | ElementContent)[], direction: unknown) {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const { tagName, properties, children } = node
    if (direction === 'rtl' && properties.dir === undefined && LEFT_TO_RIGHT.includes(tagName))
      // SVG has an attribute of its own.
      properties[tagName === 'svg' ? 'direction' : 'dir'] = 'ltr'
    setDirection(children, properties.dir ?? properties.direction ?? direction)
  }
}
