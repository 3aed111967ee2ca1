import type { Image, Nodes } from 'mdast'
import { changed, type NoteContent } from '@/lib/import/note'
import type { TextEdit } from '@/lib/text/text-edits'
import { escapeHtml, escapeText, toDestination } from './escape'

export type TitledImageOptions = {
  /** Whether a range of the text was made for this blog, which means the title as a caption. */
  isMade?: (start: number, end: number) => boolean
  /** The caption that the old site showed below an image, in Markdown. */
  findCaption?: ((image: Image) => string | undefined) | undefined
  report: (note: NoteContent, at: number) => void
}

/**
 * The title of an image is a tooltip in Jekyll and Hugo; here it is the caption of an image that is alone in its
 * paragraph. One that says what the alternative text says is removed, or becomes it; otherwise the image becomes HTML. If
 * the old site showed a caption, that is the title.
 *
 *     ![Our team](a.png "Our team")  →  ![Our team](a.png)
 */
export function findTitledImage(
  node: Nodes,
  source: string,
  { report, isMade = () => false, findCaption }: TitledImageOptions,
): TextEdit[] {
  if (node.type !== 'paragraph') return []
  const [child, ...others] = node.children
  const image = child?.type === 'link' && child.children.length === 1 ? child.children[0] : child
  if (!child || others.length > 0 || image?.type !== 'image') return []
  const [start, end] = getRange(image)
  if (isMade(start, end)) return []
  const caption = findCaption?.(image)
  if (caption !== undefined) return caption === image.title ? [] : [{ start, end, text: writeCaption(image, caption) }]
  const { url, title, alt } = image
  if (!title) return []
  const best = longerOf(alt ?? '', title)
  const isSame = best !== undefined
  if (!isSame && child !== image) return []
  report(changed('titles of images', `the title ${title} would be a caption, which it was not`), start)
  const html = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}" title="${escapeHtml(title)}">`
  const text = isSame ? `![${escapeText(best)}](${toDestination(url)})` : html
  return [{ start, end, text: text + (source.slice(start, end).endsWith('\n') ? '\n' : '') }]
}

function writeCaption({ url, alt }: Image, caption: string): string {
  return `![${escapeText(alt ?? '')}](${toDestination(url)} "${caption.replace(/["\\]/g, '\\$&')}")`
}

/** The same of an image in HTML that is alone in its paragraph, linked or not. */
export function findTitledHtmlImage(node: Nodes, source: string): TextEdit[] {
  if (node.type !== 'paragraph') return []
  const [start, end] = getRange(node)
  const [all, before = '', tag = ''] =
    /^(\[?(?:<a\b[^>]*>)?\s*)(<img\b[^>]*>)\s*(?:<\/a>|\][[(][^\n]*)?\s*$/i.exec(source.slice(start, end)) ?? []
  const title = /\stitle=(?:"([^"]*)"|'([^']*)')/i.exec(tag)
  const alt = /\salt=(?:"([^"]*)"|'([^']*)')/i.exec(tag)
  const best = title && longerOf(alt?.[1] ?? alt?.[2] ?? '', title[1] ?? title[2] ?? '')
  if (all === undefined || !title || best === undefined) return []
  const text = tag
    .replace(title[0], '')
    .replace(alt?.[0] ?? '', '')
    .replace(/^<img/i, `<img alt="${best}"`)
  return [{ start: start + before.length, end: start + before.length + tag.length, text }]
}

/** That of two texts which has all words of the other; `undefined` if each has words of its own. */
function longerOf(alt: string, title: string): string | undefined {
  const [inAlt, inTitle] = [toWords(alt), toWords(title)]
  if (inTitle.every((word) => inAlt.includes(word))) return alt
  return inAlt.every((word) => inTitle.includes(word)) ? title : undefined
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function getRange({ position }: Nodes): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}
