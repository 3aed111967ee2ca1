import {
  appendChild,
  createElement,
  getAttribute,
  hasAttribute,
  isElementNode,
  isTextNode,
  queryAll,
  replaceWith,
  setAttribute,
} from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { type Picture, sizesOf } from './variants'

type Element = DefaultTreeAdapterTypes.Element

/** What stands in a text, by its addresses as they are written there. */
export type ImagesOfText = {
  pictures: Map<string, Picture>
  /** Links to images that have no address of their own, and the one they get. */
  links: Map<string, string>
}

/** How many characters of text are about as high as a window below the title. */
const FIRST_WINDOW = 1000

/**
 * Gives the images of a text their shape, so that nothing moves when they arrive, and the browser a choice
 * of formats and sizes. The first one is asked for at once if it stands near the top; all others when they
 * are about to be seen. What an author has written into an `<img>` of raw HTML stays.
 *
 *     <img src="a.jpg" alt="A map">
 *     →
 *     <picture>
 *       <source type="image/avif" srcset="/immutable/a-….avif 720w, …" sizes="…">
 *       <source type="image/webp" …>
 *       <img src="/immutable/a-….jpg" alt="A map" width="1440" height="960" class="opaque" loading="lazy" decoding="async">
 *     </picture>
 */
export function placePictures(html: string, { pictures, links }: ImagesOfText): string {
  const tree = parseFragment(html)
  let textBefore = 0
  let isFirst = true
  for (const node of [...queryAll(tree, () => true)]) {
    if (isTextNode(node)) textBefore += node.value.length
    if (!isElementNode(node)) continue
    const element: Element = node
    const link = element.tagName === 'a' ? links.get(getAttribute(element, 'href') ?? '') : undefined
    if (link !== undefined) setAttribute(element, 'href', link)
    if (element.tagName !== 'img') continue
    const picture = pictures.get(getAttribute(element, 'src') ?? '')
    setPriority(element, { isAtTop: isFirst && textBefore < FIRST_WINDOW && picture !== undefined })
    isFirst = false
    if (picture) placePicture(element, picture)
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

function placePicture(image: Element, picture: Picture) {
  setAttribute(image, 'src', picture.image.path)
  const shown = setSize(image, picture)
  if (picture.isOpaque) addClass(image, 'opaque')
  if (picture.sources.length === 0 || hasAttribute(image, 'srcset') || isInPicture(image)) return
  const element = createElement('picture')
  replaceWith(image, element)
  for (const { mimeType, media, variants } of picture.sources) {
    const srcset = variants.map(({ path, width }) => (width ? `${path} ${width}w` : path)).join(', ')
    const isInWidths = variants.some(({ width }) => width)
    appendChild(
      element,
      createElement('source', {
        type: mimeType,
        ...(media && { media }),
        srcset,
        ...(isInWidths && { sizes: sizesOf(shown) }),
      }),
    )
  }
  appendChild(element, image)
}

/** @returns how wide the image is shown where there is room, in CSS pixels */
function setSize(image: Element, { width, height }: Picture): number {
  if (!width || !height) return 0
  const [ownWidth, ownHeight] = ['width', 'height'].map((name) => wholeNumber(getAttribute(image, name)))
  const shown = ownWidth || (ownHeight ? (ownHeight * width) / height : width)
  setDefault(image, 'width', String(Math.round(shown)))
  setDefault(image, 'height', String(Math.round((shown * height) / width)))
  return Math.round(shown)
}

/** Another value, such as 50%, is left to the browser. */
function wholeNumber(attribute: string | null): number | undefined {
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
