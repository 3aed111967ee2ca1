import type { Definition, Image, Link } from 'mdast'
import { parseFragment } from 'parse5'
import { walkElements } from '@/lib/html/element-urls'
import { mapAttributeUrls } from '@/lib/html/url-attributes'
import { parseMarkdown } from './pipeline'
import { visit } from './visit'

/** A URL as it is written in a Markdown source. */
export type WrittenUrl = {
  /** Where it begins. */
  offset: number
  url: string
  /** What has it: a link, an image, a definition of either, or an attribute in raw HTML. */
  node: 'link' | 'image' | 'definition' | 'html'
}

/**
 * Finds the URLs in a Markdown source: of links, images and definitions, and in the attributes of raw HTML. Those in
 * code and in comments are not URLs.
 */
export function findUrls(source: string): WrittenUrl[] {
  const found: WrittenUrl[] = []
  visit(parseMarkdown(source), ['link', 'image', 'definition', 'html'], (node) => {
    if (node.type === 'html') {
      const from = node.position?.start.offset ?? 0
      for (const { offset, url } of findHtmlUrls(source.slice(from, node.position?.end.offset)))
        found.push({ offset: from + offset, url, node: 'html' })
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const written = findDestination(node, source)
      if (written) found.push({ ...written, node: node.type })
    }
  })
  return found
}

type Written = { offset: number; url: string }

/** Where the URL of a link is written. */
function findDestination({ data, position }: Link | Image | Definition, source: string): Written | undefined {
  // Without a destination it is <https://blog.example/posts/x/>, the same without brackets, or refers to a definition.
  const [from, to] = data?.destination ?? [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const written = source.slice(from, to)
  if (!data?.destination && /^!?\[/.test(written)) return undefined
  const [url = ''] = /[^<>]+/.exec(written) ?? []
  return { offset: from + written.indexOf(url), url }
}

/** The URLs in the attributes of raw HTML, as written. */
function findHtmlUrls(html: string): Written[] {
  const found: Written[] = []
  for (const element of walkElements(parseFragment(html, { sourceCodeLocationInfo: true }))) {
    for (const [name, location] of Object.entries(element.sourceCodeLocation?.attrs ?? {})) {
      const attribute = html.slice(location.startOffset, location.endOffset)
      const value = /^[^=]*=\s*["']?/.exec(attribute)?.[0].length ?? attribute.length
      const inner = attribute.slice(value).replace(/["']$/, '')
      let from = 0
      mapAttributeUrls({ tag: element.tagName }, name, inner, (url) => {
        const at = inner.indexOf(url, from)
        if (at >= 0) {
          found.push({ offset: location.startOffset + value + at, url })
          from = at + url.length
        }
        return url
      })
    }
  }
  return found
}
