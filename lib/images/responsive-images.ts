import {
  appendChild,
  createElement,
  getAttribute,
  hasAttribute,
  isElementNode,
  isTextNode,
  replaceWith,
  setAttribute,
} from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { listNodes } from '@/lib/html/list-nodes'
import { type Picture, toSizes } from './variants'

type Element = DefaultTreeAdapterTypes.Element

/** The images of a body, by their URLs as written in it. */
export type BodyImages = {
  pictures: Map<string, Picture>
  /** The URLs of linked images that are not in `public/` or a bundle, and would have no URL otherwise. */
  links: Map<string, string>
}

/** About as many characters of text as fit on the first screen, below the title. */
const FIRST_SCREEN = 1000

/**
 * Gives the images of a body their dimensions, to avoid layout shifts, and offers each in several formats and sizes.
 * The first image is loaded with high priority if it is near the top; all others are loaded lazily. Attributes that an
 * author wrote in raw HTML are kept.
 *
 *     <img src="a.jpg" alt="A map">
 *     →
 *     <picture>
 *       <source type="image/avif" srcset="/immutable/a-….avif 720w, …" sizes="…">
 *       <source type="image/webp" …>
 *       <img src="/immutable/a-….jpg" alt="A map" width="1440" height="960" class="opaque" loading="lazy" decoding="async">
 *     </picture>
 */
export function renderResponsiveImages(html: string, { pictures, links }: BodyImages): string {
  const tree = parseFragment(html)
  let textBefore = 0
  let isFirst = true
  for (const node of listNodes(tree)) {
    if (isTextNode(node)) textBefore += node.value.length
    if (!isElementNode(node)) continue
    const element: Element = node
    const link = element.tagName === 'a' ? links.get(getAttribute(element, 'href') ?? '') : undefined
    if (link !== undefined) setAttribute(element, 'href', link)
    if (element.tagName !== 'img') continue
    const picture = pictures.get(getAttribute(element, 'src') ?? '')
    setPriority(element, { isAtTop: isFirst && textBefore < FIRST_SCREEN && picture !== undefined })
    isFirst = false
    if (picture) renderPicture(element, picture)
  }
  return serialize(tree)
}

function setPriority(image: Element, { isAtTop }: { isAtTop: boolean }) {
  if (hasAttribute(image, 'loading')) return
  if (isAtTop) {
    setDefault(image, 'fetchpriority', 'high')
    return
  }
  setAttribute(image, 'loading', 'lazy')
  setDefault(image, 'decoding', 'async')
}

function renderPicture(image: Element, picture: Picture) {
  setAttribute(image, 'src', picture.image.path)
  const displayWidth = setSize(image, picture)
  if (picture.isOpaque) addClass(image, 'opaque')
  if (picture.sources.length === 0 || hasAttribute(image, 'srcset') || isInPicture(image)) return
  const element = createElement('picture')
  replaceWith(image, element)
  for (const { mimeType, media, variants } of picture.sources) {
    const srcset = variants.map(({ path, width }) => (width ? `${path} ${width}w` : path)).join(', ')
    const hasWidths = variants.some(({ width }) => width)
    appendChild(
      element,
      createElement('source', {
        type: mimeType,
        ...(media && { media }),
        srcset,
        ...(hasWidths && { sizes: toSizes(displayWidth) }),
      }),
    )
  }
  appendChild(element, image)
}

/** Sets missing dimensions. @returns the display width in CSS pixels, unless the window is narrower */
function setSize(image: Element, { width, height }: Picture): number {
  if (!width || !height) return 0
  const [authorWidth, authorHeight] = ['width', 'height'].map((name) => parseInteger(getAttribute(image, name)))
  const displayWidth = authorWidth || (authorHeight ? (authorHeight * width) / height : width)
  setDefault(image, 'width', String(Math.round(displayWidth)))
  setDefault(image, 'height', String(Math.round((displayWidth * height) / width)))
  return Math.round(displayWidth)
}

/** Returns `undefined` for other values, such as 50%, which are left to the browser. */
function parseInteger(attribute: string | null): number | undefined {
  return /^\d+$/.test(attribute ?? '') ? Number(attribute) : undefined
}

function isInPicture({ parentNode }: Element): boolean {
  return parentNode !== null && isElementNode(parentNode) && parentNode.tagName === 'picture'
}

function setDefault(element: Element, name: string, value: string) {
  if (!hasAttribute(element, name)) setAttribute(element, name, value)
}

function addClass(element: Element, name: string) {
  const classes = getAttribute(element, 'class')
  setAttribute(element, 'class', classes ? `${classes} ${name}` : name)
}
