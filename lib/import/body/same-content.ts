import type { Element, Nodes, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { remarkAttributeLists } from '@/lib/markdown/plugins/remark-attribute-lists'
import { definitionListHandlers } from '@/lib/markdown/plugins/remark-definition-list'
import { remarkHeadingAttributes } from '@/lib/markdown/plugins/remark-heading-attributes'
import { visit } from '@/lib/markdown/visit'

const toHast = unified()
  .use(remarkHeadingAttributes)
  .use(remarkAttributeLists)
  .use(remarkRehype, { allowDangerousHtml: true, handlers: { ...definitionListHandlers } })
  .use(rehypeRaw)
  .freeze()

/** Renders Markdown to HTML as this blog reads it, without what it adds. */
export function renderToHast(markdown: string): Root {
  return toHast.runSync(parseMarkdown(markdown), new VFile(markdown))
}

/** Whether two documents have the same words in order, headings, links, images and blocks of code. */
export function hasSameContent(a: Root, b: Root): boolean {
  return JSON.stringify(getContent(a)) === JSON.stringify(getContent(b))
}

function getContent(tree: Root) {
  const headings: string[] = []
  const links: string[] = []
  const images: string[] = []
  const code: string[] = []
  const parts: string[] = []
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node
    if (/^h[1-6]$/.test(tagName)) headings.push(`${tagName} ${properties.id ?? ''} ${fold(getText(node))}`)
    else if (tagName === 'a' && properties.href)
      links.push(...toLink(normalizeUrl(properties.href), fold(getText(node))))
    else if (tagName === 'img') images.push(`${normalizeUrl(properties.src)} ${properties.alt ?? ''}`.trim())
    else if (tagName === 'pre') code.push(toText(node).replace(/^\n+|\s+$/g, ''))
    else if (tagName === 'tr' || tagName === 'li' || tagName === 'blockquote') parts.push(tagName)
  })
  return { words: fold(getText(tree)), headings, links, images, code, parts }
}

/** A URL that is its own text is a link here, whether it was one or not. */
function toLink(url: string, text: string): string[] {
  return [url, url.replace(/^(https?:\/\/|mailto:)/, '')].includes(text) ? [] : [`${url} ${text}`]
}

/** The text as it is shown: without scripts, styles and comments. */
function getText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && ['script', 'style', 'template'].includes(node.tagName)) return ''
  if (!('children' in node)) return ''
  const text = node.children.map(getText).join('')
  return node.type === 'element' && isBlock(node) ? ` ${text} ` : text
}

function isBlock({ tagName }: Element): boolean {
  return /^(p|div|h[1-6]|li|ul|ol|dl|dt|dd|pre|blockquote|table|tr|td|th|br|hr|figure|figcaption|section)$/.test(
    tagName,
  )
}

/** White space and the form of quotes, dashes and ellipses do not count. */
function fold(text: string): string {
  return text
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚′`´]/g, "'")
    .replace(/[–—]|-{2,3}/g, '-')
    .replaceAll('…', '...')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

function normalizeUrl(url: unknown): string {
  const text = String(url ?? '').trim()
  try {
    return encodeURI(decodeURI(text))
  } catch {
    return text
  }
}
