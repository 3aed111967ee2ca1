import type { Element, ElementContent, Nodes } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { h } from 'hastscript'

/**
 * Makes figures what this blog has for them: an image whose title is its caption. A caption with links or formatting
 * stays HTML; one of anything else, such as a table or several images, becomes a paragraph after it.
 *
 *     <figure><img src="a.png"><figcaption>Our team</figcaption></figure> → <p><img src="a.png" title="Our team"></p>
 */
export function convertFigures(parent: Nodes): void {
  if (!('children' in parent)) return
  for (const child of parent.children) convertFigures(child)
  // Of a parent of any type: its children may be elements wherever they may be nodes.
  const children = parent.children as ElementContent[]
  parent.children = children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'figure' ? convertFigure(child) : [child],
  )
}

function convertFigure(figure: Element): ElementContent[] {
  const caption = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  const rest = figure.children.filter((child) => child !== caption)
  const text = caption ? toText(caption).trim().replace(/\s+/g, ' ') : ''
  const [only, ...others] = rest.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const image = only && others.length === 0 ? findImage(only) : undefined
  if (caption?.type !== 'element' || text === '') return image && only ? [h('p', only)] : rest
  if (!image || !only) return [...rest, h('p', unwrap(caption))]
  if (hasMarkup(caption)) return [h('figure', only, h('figcaption', unwrap(caption)))]
  image.properties.title = text
  return [h('p', only)]
}

/** The image, linked or not, that an element is. */
function findImage(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined
  if (node.tagName === 'img') return node
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return only && others.length === 0 && /^(a|div|p|picture)$/.test(node.tagName) ? findImage(only) : undefined
}

/** The content of a caption, which may be in a paragraph or in elements that only have a style. */
function unwrap({ children }: Element): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element' && /^(p|span|div)$/.test(child.tagName) ? unwrap(child) : [child],
  )
}

function hasMarkup(caption: Element): boolean {
  return unwrap(caption).some((child) => child.type === 'element')
}
