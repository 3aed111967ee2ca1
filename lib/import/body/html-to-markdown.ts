import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { type Handle, type State, toMdast } from 'hast-util-to-mdast'
import { toString as toText } from 'hast-util-to-string'
import type { Heading, Html, Image, Nodes } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { kept, type NoteContent } from '@/lib/import/note'
import { toRawBlock } from './raw-html'
import { hasSameContent, renderToHast } from './same-content'

/** Markdown, and how many blocks of it are HTML still, since no Markdown has the same content. */
type MarkdownFromHtml = { markdown: string; rawBlocks: number }

/**
 * Converts HTML to Markdown. Each part is proved: what is rendered of the Markdown has the same words in order, headings,
 * links, images and code. Where it has not, the HTML stays.
 */
export function htmlToMarkdown(html: string): MarkdownFromHtml {
  const tree = fromHtml(html, { fragment: true })
  const whole = convert(tree)
  if (whole !== undefined) return { markdown: whole, rawBlocks: 0 }
  let rawBlocks = 0
  const blocks = splitBlocks(tree).map((block) => {
    const markdown = convert(block)
    if (markdown === undefined) rawBlocks++
    return markdown ?? toRaw(block)
  })
  const markdown = blocks.filter((block) => block.trim() !== '').join('\n')
  const isProved = hasSameContent(tree, renderToHast(markdown))
  return isProved ? { markdown, rawBlocks } : { markdown: `${toRawBlock(`<div>${html.trim()}</div>`)}\n`, rawBlocks: 1 }
}

/** What is said about blocks that are HTML still. */
export function describeRawBlocks(count: number): NoteContent {
  const parts = count === 1 ? 'a part' : `${count} parts`
  return kept('HTML', `${parts} of it cannot be written in Markdown, so it is HTML`)
}

/** The Markdown of a tree, if what is rendered of it has the same content. */
function convert(tree: Root): string | undefined {
  try {
    // `--all` would become a dash.
    if (hasOptions(tree)) return undefined
    const markdown = toMarkdown(toMdast(structuredClone(tree), { handlers: HANDLERS }), MARKDOWN)
    return hasSameContent(tree, renderToHast(markdown)) ? markdown : undefined
  } catch {
    return undefined // What makes no sense in Markdown, such as a list within a heading.
  }
}

/** Whether there are options of a command outside of code: two hyphens before a word. */
function hasOptions(node: Root | RootContent): boolean {
  if (node.type === 'text') return /(^|[\s/[(])--[a-z]/i.test(node.value)
  if (node.type === 'element' && /^(code|pre|script|style|kbd|samp|tt)$/.test(node.tagName)) return false
  return 'children' in node && node.children.some(hasOptions)
}

const PHRASING =
  /^(a|abbr|b|big|bdi|bdo|br|cite|code|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/

/** The blocks of a document. Text and inline elements between two blocks are one. */
function splitBlocks({ children }: Root): Root[] {
  const groups: RootContent[][] = []
  let isRun = false
  for (const child of children) {
    const isInline = child.type === 'text' || (child.type === 'element' && PHRASING.test(child.tagName))
    if (isInline && isRun) groups.at(-1)?.push(child)
    else groups.push([child])
    isRun = isInline
  }
  return groups.map((group): Root => ({ type: 'root', children: group }))
}

function toRaw(block: Root): string {
  const [first] = block.children
  const isInline = first?.type === 'text' || (first?.type === 'element' && PHRASING.test(first.tagName))
  const html = toHtml(block)
  return `${toRawBlock(isInline ? `<p>${html.trim()}</p>` : html)}\n`
}

/** Keeps an element around its content, which is Markdown. */
function keepInline(state: State, node: Element) {
  const open = toHtml({ ...node, children: [] }).replace(/<\/[\w-]+>$/, '')
  return [html(open), ...state.all(node), html(`</${node.tagName}>`)]
}

/** Keeps an element with all that is in it. */
function keepBlock(_state: State, node: Element): Html {
  return html(toRawBlock(toHtml(node)))
}

function html(value: string): Html {
  return { type: 'html', value }
}

const KEEP_INLINE = 'abbr big bdo cite dfn ins kbd mark q samp small sub sup time u var'.split(' ')
const KEEP_BLOCK = 'audio details dl fieldset form iframe math object svg video'.split(' ')

/** A heading with its id in braces. */
function keepId(state: State, node: Element): Heading {
  // A heading has only phrasing content, or the proof fails.
  const children = state.all(node) as Heading['children']
  const { id } = node.properties
  if (typeof id === 'string' && /^[^\s#.="'{}]+$/.test(id)) children.push({ type: 'html', value: ` {#${id}}` })
  return { type: 'heading', depth: Number(node.tagName.slice(1)) as Heading['depth'], children } // of h1 to h6
}

const HANDLERS: Record<string, Handle> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, keepId])),
  ...Object.fromEntries(KEEP_INLINE.map((name) => [name, keepInline])),
  ...Object.fromEntries(KEEP_BLOCK.map((name) => [name, keepBlock])),
  pre(state, node) {
    // Links and images in code are lost in Markdown.
    if (hasTag(node, ['a', 'img', 'b', 'strong', 'i', 'em', 'del', 'ins', 'mark'])) return keepBlock(state, node)
    const value = toText(node).replace(/^\n|\s+$/g, '')
    return { type: 'code', lang: findLanguage(node) ?? null, meta: null, value }
  },
  a(state, node) {
    const { href, name, id } = node.properties
    const anchor = name ?? id
    const content = href === undefined ? state.all(node) : [toLink(state, node)]
    return anchor === undefined
      ? content
      : [html(`<a id="${String(anchor).replaceAll('"', '&quot;')}"></a>`), ...content]
  },
  img(_state, node) {
    const { src, alt, title, width, height } = node.properties
    const image: Image = {
      type: 'image',
      url: String(src ?? ''),
      alt: String(alt ?? ''),
      title: title ? String(title) : null,
    }
    const sizes = Object.entries({ width, height }).flatMap(([name, value]) =>
      value === undefined ? [] : `${name}="${String(value)}"`,
    )
    return sizes.length === 0 ? image : [image, html(`{: ${sizes.join(' ')}}`)]
  },
  // Only a caption with links or formatting is in a figure still, see convertFigures.
  figure(state, node) {
    return hasTag(node, ['img']) && hasTag(node, ['figcaption'])
      ? keepBlock(state, node)
      : state.toFlow(state.all(node))
  },
}

function toLink(state: State, node: Element): Nodes & { type: 'link' } {
  const { href, title } = node.properties
  // A link has only phrasing content, or the proof fails.
  const children = state.all(node) as (Nodes & { type: 'link' })['children']
  return { type: 'link', url: String(href ?? '').trim(), title: title ? String(title) : null, children }
}

function hasTag(node: Element, names: string[]): boolean {
  return node.children.some(
    (child: ElementContent) => child.type === 'element' && (names.includes(child.tagName) || hasTag(child, names)),
  )
}

/** `<pre class="brush: ruby">`, `<code class="language-ruby">`, `<pre lang="ruby">` */
function findLanguage(node: Element): string | undefined {
  for (const element of [node, ...node.children]) {
    if (element.type !== 'element') continue
    const { className, lang, dataLang } = element.properties
    const names = Array.isArray(className) ? className.join(' ') : ''
    const [, named] = /(?:^|\s)(?:language-|lang-|brush:\s*)([\w+#-]+)/.exec(names) ?? []
    const language = named ?? dataLang ?? lang
    if (typeof language === 'string' && language !== '') return language
  }
  return undefined
}

const MARKDOWN: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: false,
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  // What has a meaning here that it has not in CommonMark: formulas, attribute lists, definitions of terms.
  unsafe: [
    { character: '$', after: '[^\\s\\d]', inConstruct: 'phrasing' },
    { character: '{', after: '[:#.]', inConstruct: 'phrasing' },
    { character: ':', atBreak: true, after: '[\\t ]' },
  ],
}
