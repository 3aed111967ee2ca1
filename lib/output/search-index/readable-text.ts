import {
  createTextNode,
  getAttribute,
  hasAttribute,
  isElementNode,
  isTextNode,
  removeNode,
  replaceWith,
} from '@parse5/tools'
import type { ElementContent } from 'hast'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { listElements, listNodes } from '@/lib/html/list-nodes'
import { toFormulaText } from '@/lib/markdown/formula-text'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/**
 * Keeps of a text what results of a search can show: without footnote references, with formulas as text, and with the
 * alternative texts of images in headings.
 *
 *     <h2>Lead time<sup><a data-footnote-ref>1</a></sup></h2>  →  <h2>Lead time</h2>
 */
export function keepReadableText(parent: Parent): void {
  for (const element of listElements(parent)) {
    if (isUnread(element)) removeNode(element)
    else if (element.tagName === 'math') replaceWith(element, createTextNode(readFormula(element)))
    else if (/^h[1-6]$/.test(element.tagName)) replaceImages(element)
  }
}

/** Whether an element is a footnote reference with its `<sup>`, a way back from a footnote, or for screen readers. */
function isUnread(element: Element): boolean {
  const [child] = element.tagName === 'sup' ? element.childNodes : []
  return (
    (child !== undefined && isElementNode(child) && hasAttribute(child, 'data-footnote-ref')) ||
    hasAttribute(element, 'data-footnote-backref') ||
    /(^|\s)sr-only(\s|$)/.test(getAttribute(element, 'class') ?? '')
  )
}

function replaceImages(heading: Element) {
  const hasText = listNodes(heading).some((node) => isTextNode(node) && node.value.trim() !== '')
  if (hasText) return
  for (const image of listElements(heading).filter(({ tagName }) => tagName === 'img')) {
    replaceWith(image, createTextNode(getAttribute(image, 'alt') ?? ''))
  }
}

function readFormula(math: Element): string {
  const formula = toHast(math)
  return formula?.type === 'element' ? toFormulaText(formula) : ''
}

function toHast(node: DefaultTreeAdapterTypes.ChildNode): ElementContent | undefined {
  if (isTextNode(node)) return { type: 'text', value: node.value }
  if (!isElementNode(node)) return undefined
  const properties = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  const children = node.childNodes.flatMap((child) => toHast(child) ?? [])
  return { type: 'element', tagName: node.tagName, properties, children }
}
