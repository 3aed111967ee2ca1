import { getAttribute, getTextContent, isTemplateNode, setTextContent } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { listElements } from './list-nodes'
import { mapAttributeUrls, mapStyleUrls, type UrlUse } from './url-attributes'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** The elements of a tree in document order, including those in templates. */
export function walkElements(root: Parent): Element[] {
  return listElements(root).flatMap((element) =>
    isTemplateNode(element) ? [element, ...walkElements(element.content)] : element,
  )
}

/** Replaces all URLs in an element: in its attributes, in the text of a `<style>`, and in the page of a `srcdoc`. */
export function mapElementUrls(element: Element, map: (url: string, use: UrlUse) => string): void {
  const { tagName: tag, attrs } = element
  const loading = { rel: getAttribute(element, 'rel'), as: getAttribute(element, 'as') }
  for (const attribute of attrs) {
    const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name
    attribute.value =
      name === 'srcdoc'
        ? mapPageUrls(attribute.value, map)
        : mapAttributeUrls({ tag, ...loading }, name, attribute.value, map)
  }
  if (tag !== 'style') return
  const css = getTextContent(element)
  const mapped = mapStyleUrls(css, map)
  if (mapped !== css) setTextContent(element, mapped)
}

function mapPageUrls(html: string, map: (url: string, use: UrlUse) => string): string {
  const document = parse(html)
  let isChanged = false
  for (const element of walkElements(document)) {
    mapElementUrls(element, (url, use) => {
      const mapped = map(url, use)
      isChanged ||= mapped !== url
      return mapped
    })
  }
  return isChanged ? serialize(document) : html
}
