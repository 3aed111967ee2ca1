import type { Html, Image, Nodes, Parents, Root } from 'mdast'
import { describeEmbed, findEmbeds } from '@/lib/import/body/embeds'
import { findEmoji } from '@/lib/import/body/emoji'
import { findGuillemets } from '@/lib/import/body/guillemets'
import { findTitledHtmlImage, findTitledImage } from '@/lib/import/body/titled-images'
import { changed, kept, type NoteContent } from '@/lib/import/note'
import { visit } from '@/lib/markdown/visit'
import type { TextEdit } from '@/lib/text/text-edits'
import { findHeadingEdits } from './heading-ids'

/** What differs between Hugo and this blog in a text, and how it is said. */
export type MarkdownOptions = {
  rendersHtml: boolean
  hardWraps: boolean
  typographer: boolean
  blockAttributes: boolean
  hasEmoji: boolean
  /** `excerpt_separator` */
  separator: string | undefined
  /** The URL of an image or a link that Hugo does not find beside its page, but is beside its file. */
  resolveUrl: (url: string) => string | undefined
  /** The caption that the site’s own template shows below an image. */
  findCaption: ((image: Image) => string | undefined) | undefined
  /** Whether a range of the text is what a shortcode made. */
  isMade: (start: number, end: number) => boolean
  report: (note: NoteContent, at: number) => void
}

/** Finds what one difference makes necessary at a node. */
export type Rule = (node: Nodes, source: string, options: MarkdownOptions, parent: Parents | undefined) => TextEdit[]

/** Finds what has to be rewritten so that this blog shows what Hugo shows. */
export function findMarkdownEdits(tree: Root, source: string, options: MarkdownOptions): TextEdit[] {
  const edits = findHeadingEdits(tree, source)
  visit(tree, (node, _, parent) => {
    for (const rule of RULES) edits.push(...rule(node, source, options, parent))
  })
  return edits
}

const RULES: Rule[] = [
  findTitledHtmlImage,
  findTitledImage,
  findMoreMark,
  findHiddenHtml,
  findScripts,
  findEmptyHeading,
  findShortTableHead,
  findHardWraps,
  (node, source, { hasEmoji, report }) => (hasEmoji ? findEmoji(node, source, report) : []),
  findGuillemetsOfHugo,
  findBlockAttributes,
  findLocalUrl,
]

/** `<!-- more -->` is an ordinary comment to Hugo, unless it is the declared separator; this blog takes it for a mark. */
function findMoreMark(node: Nodes, _: string, { separator, report }: MarkdownOptions): TextEdit[] {
  if (node.type !== 'html') return []
  const [start] = getRange(node)
  return [...node.value.matchAll(/<!--\s*more\s*-->/g)].flatMap((match) => {
    if (match[0] === '<!--more-->') return []
    const isMark = match[0] === separator
    const message = isMark
      ? 'the declared separator became <!--more-->'
      : `${match[0]} ends no excerpt in Hugo, and was removed`
    report(changed('marks of excerpts', message), start + match.index)
    const at = start + match.index
    return [{ start: at, end: at + match[0].length, text: isMark ? '<!--more-->' : '' }]
  })
}

/** Without `unsafe`, Hugo leaves out raw HTML: tags within a text, and blocks with all that is in them. */
function findHiddenHtml(node: Nodes, _: string, options: MarkdownOptions, parent: Parents | undefined): TextEdit[] {
  if (node.type !== 'html' || options.rendersHtml || node.value.startsWith('<!--')) return []
  const [start, end] = getRange(node)
  if (options.isMade(start, end)) return []
  const isTag = parent?.type !== 'root' && parent?.type !== 'blockquote' && parent?.type !== 'listItem'
  const message = isTag
    ? `${node.value} is left out by Hugo (unsafe is off)`
    : 'Hugo leaves out this HTML (unsafe is off)'
  options.report(kept('HTML that Hugo leaves out', `${message}; it became a comment`), start)
  return [{ start, end, text: `<!-- ${node.value.replace(/--/g, '- -')} -->` }]
}

/** Scripts, players and plugins of other sites become a link to what they show, or nothing if it is on the page anyway. */
function findScripts(node: Nodes, source: string, { report, rendersHtml, isMade }: MarkdownOptions): TextEdit[] {
  if (node.type !== 'html') return []
  const [start, end] = getRange(node)
  if (!rendersHtml && !isMade(start, end)) return []
  // A script within a paragraph is two nodes.
  const closing = /^<(script|iframe|object)\b(?![\s\S]*<\/)/i.test(node.value)
    ? source.indexOf('>', source.indexOf('</', end)) + 1
    : 0
  const within = source.slice(start, Math.max(end, closing))
  return findEmbedEdits(within, start, report)
}

/** @param start the offset of the HTML in the text */
export function findEmbedEdits(html: string, start: number, report: MarkdownOptions['report']): TextEdit[] {
  return findEmbeds(html).map((embed) => {
    const { from, to, url } = embed
    const isAlone = html.trim() === html.slice(from, to)
    const link = isAlone ? `<${url}>` : `<a href="${url}">${url}</a>`
    report(describeEmbed(embed), start + from)
    return { start: start + from, end: start + to, text: url === undefined ? '' : link }
  })
}

const DELIMITER_ROW = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

/** In Hugo the heading of a table may have fewer cells than the row of hyphens below it. */
function findShortTableHead(node: Nodes, source: string): TextEdit[] {
  if (node.type !== 'paragraph') return []
  const [start, end] = getRange(node)
  const lines = source.slice(start, end).split('\n')
  const index = lines.findIndex((line) => line.includes('|') && DELIMITER_ROW.test(line))
  const [head = '', row = ''] = [lines[index - 1], lines[index]]
  const missing = countCells(row) - countCells(head)
  if (!head.includes('|') || missing <= 0) return []
  const at = start + lines.slice(0, index).join('\n').trimEnd().length
  return [{ start: at, end: at, text: (head.trimEnd().endsWith('|') ? '' : ' |') + ' |'.repeat(missing) }]
}

function countCells(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length
}

function findEmptyHeading(node: Nodes, source: string, { report }: MarkdownOptions): TextEdit[] {
  if (node.type !== 'heading' || node.children.length > 0) return []
  const [start, end] = getRange(node)
  report(changed('empty headings', `${source.slice(start, end)} has no text, and was removed`), start)
  return [{ start, end, text: '' }]
}

/** With `hardWraps`, each end of a line within a paragraph is a line break. */
function findHardWraps(node: Nodes, source: string, options: MarkdownOptions, parent?: Parents): TextEdit[] {
  if (!options.hardWraps || node.type !== 'text' || parent?.type === 'tableCell') return []
  const [start, end] = getRange(node)
  const ends = options.blockAttributes ? /\n(?!\{[^{}\n]*\}\s*$)/g : /\n/g
  return [...source.slice(start, end).matchAll(ends)].map(({ index }) => ({
    start: start + index,
    end: start + index,
    text: '\\',
  }))
}

function findGuillemetsOfHugo(node: Nodes, source: string, { typographer }: MarkdownOptions): TextEdit[] {
  return typographer ? findGuillemets(node, source) : []
}

/** `{.lead}` below a paragraph, if the settings allow it, is `{: .lead}` here. */
function findBlockAttributes(node: Nodes, source: string, { blockAttributes }: MarkdownOptions): TextEdit[] {
  if (!blockAttributes || node.type !== 'paragraph') return []
  const [start, end] = getRange(node)
  const match = /(^|\n)\{(?=[.#\w])([^{}\n]*)\}\s*$/.exec(source.slice(start, end))
  if (!match) return []
  const at = start + match.index + (match[1]?.length ?? 0) + 1
  return [{ start: at, end: at, text: ': ' }]
}

function findLocalUrl(node: Nodes, source: string, { resolveUrl, report }: MarkdownOptions): TextEdit[] {
  if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return []
  const found = resolveUrl(node.url)
  const [start, end] = getRange(node)
  const at = found === undefined ? -1 : source.slice(start, end).lastIndexOf(node.url)
  if (found === undefined || at === -1) return []
  report(
    changed('files beside posts', `${node.url} is beside the file, but not at the URL of the page; it is ${found}`),
    start,
  )
  return [{ start: start + at, end: start + at + node.url.length, text: found }]
}

function getRange({ position }: Nodes | Html): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}
