import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfmStrikethroughCjkFriendly from 'remark-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'

import type { LinkDestination } from './link-destinations'
import { rehypeCellAlignment } from './plugins/rehype-cell-alignment'
import { rehypeCode } from './plugins/rehype-code'
import { rehypeCodeDirection } from './plugins/rehype-code-direction'
import { rehypeComments } from './plugins/rehype-comments'
import { rehypeComposedIds } from './plugins/rehype-composed-ids'
import { rehypeEmbeds } from './plugins/rehype-embeds'
import { rehypeExcerpt } from './plugins/rehype-excerpt'
import { rehypeFigures } from './plugins/rehype-figures'
import { rehypeFootnotes } from './plugins/rehype-footnotes'
import { rehypeHeadingAnchors } from './plugins/rehype-heading-anchors'
import { type Heading, rehypeHeadings } from './plugins/rehype-headings'
import { rehypeIds } from './plugins/rehype-ids'
import { rehypeLinks, type TextLink } from './plugins/rehype-links'
import { type OutlineHeading, rehypeOutline } from './plugins/rehype-outline'
import { rehypePlainText } from './plugins/rehype-plain-text'
import { type Reference, rehypeReferences } from './plugins/rehype-references'
import { rehypeScrollable } from './plugins/rehype-scrollable'
import { rehypeTaskLabels } from './plugins/rehype-task-labels'
import { remarkAbbreviations } from './plugins/remark-abbreviations'
import { remarkAttributeLists } from './plugins/remark-attribute-lists'
import { remarkCallouts } from './plugins/remark-callouts'
import { remarkCodeFence } from './plugins/remark-code-fence'
import { remarkComments } from './plugins/remark-comments'
import { definitionListHandlers, remarkDefinitionList } from './plugins/remark-definition-list'
import { remarkDiagrams } from './plugins/remark-diagrams'
import { remarkExcerptMark } from './plugins/remark-excerpt-mark'
import { remarkFootnoteWarnings } from './plugins/remark-footnote-warnings'
import { remarkFormulaSyntax, remarkFormulas } from './plugins/remark-formulas'
import { remarkHeadingAttributes } from './plugins/remark-heading-attributes'
import { remarkLinkDestinations } from './plugins/remark-link-destinations'
import { remarkSmartPunctuation } from './plugins/remark-smart-punctuation'
import { remarkVerbatim, verbatimHandler } from './plugins/remark-verbatim'
import { remarkWikilinks } from './plugins/remark-wikilinks'
import { collectWarnings, type MarkdownWarning } from './warn'

/** The result of rendering a body. Plain data, so that it survives JSON. */
export type RenderedMarkdown = {
  html: string
  /** The Markdown without comments and definitions to which nothing refers. */
  source: string
  /** Plain text; '' if the body has no paragraph. */
  excerpt: string
  /** Whether the author set the end of the excerpt. */
  excerptIsMarked: boolean
  headings: Heading[]
  /** Every id that a link can point to. */
  ids: string[]
  /** Links, images and scripts, in document order. */
  references: Reference[]
  /** All headings, those without an entry in the table of contents included. */
  outline: OutlineHeading[]
  /** The links of the text, as readers meet them. */
  links: TextLink[]
  /** The prose as plain text, one line per block, without code blocks and footnote references. */
  text: string
  /** The number of words in code blocks. */
  codeWords: number
  warnings: MarkdownWarning[]
}

declare module 'vfile' {
  interface DataMap extends Omit<RenderedMarkdown, 'html' | 'warnings'> {
    excerptSeparator: string
    /** Of the text, BCP 47. */
    language: string
    /** Without a trailing slash. */
    siteUrl: string
    /** The URLs of the links, by the offsets at which these begin. */
    linkDestinations: ReadonlyMap<number, LinkDestination>
  }
}

const plugins = unified()
  // CommonMark 0.31 with GitHub’s tables, task lists, strikethrough, autolinks and footnotes.
  .use(remarkParse)
  // A single tilde is a tilde: 5~7.
  .use(remarkGfm, { singleTilde: false })
  // Emphasis next to Chinese, Japanese and Korean punctuation: `**強調。**次`.
  .use(remarkCjkFriendly)
  .use(remarkGfmStrikethroughCjkFriendly, { singleTilde: false })
  // Extensions from PHP Markdown Extra, Kramdown and Pandoc.
  .use(remarkDefinitionList)
  .use(remarkFormulaSyntax)
  .use(remarkHeadingAttributes)
  .use(remarkAttributeLists)
  .use(remarkFootnoteWarnings)
  .use(remarkLinkDestinations)
  // Comments are notes of the author. None of them is published, not even in the source.
  .use(remarkComments)
  // Makes the marks that end the excerpt comments, for rehypeExcerpt.
  .use(remarkExcerptMark)
  // GitHub’s callouts: `> [!NOTE]`.
  .use(remarkCallouts)
  // Protects inline code in raw HTML, and bare URLs, from the next two.
  .use(remarkVerbatim)
  .use(remarkAbbreviations)
  // Quotes, dashes (-- and ---) and ellipses, as in Kramdown and Goldmark; never in code.
  .use(remarkSmartPunctuation)
  // MathML and SVG, which need no script in the browser. Both libraries are loaded on demand.
  .use(remarkFormulas)
  .use(remarkDiagrams)
  .use(remarkCodeFence)
  // Raw HTML passes through: the author is trusted.
  .use(remarkRehype, { allowDangerousHtml: true, handlers: { ...verbatimHandler, ...definitionListHandlers } })
  .use(rehypeRaw)
  .use(rehypeExcerpt)
  .use(rehypeComments)
  // An image that is alone in its paragraph and has a title becomes a figure with a caption.
  .use(rehypeFigures)
  .use(rehypePlainText)
  .use(rehypeFootnotes)
  .use(rehypeComposedIds)
  // Ids are made from the rendered text, as in Jekyll and Hugo, so that existing deep links keep working.
  .use(rehypeIds)
  .use(rehypeHeadings)
  .use(rehypeReferences)
  .use(rehypeOutline)
  .use(rehypeLinks)
  // These change headings and links, so they run after all have been collected.
  .use(rehypeHeadingAnchors)
  .use(rehypeEmbeds)
  .use(rehypeCellAlignment)
  .use(rehypeTaskLabels)
  // Highlighted by Shiki with classes, since the Content Security Policy allows no inline styles.
  .use(rehypeCode)
  // Wide tables and code blocks scroll by themselves, so that the page does not.
  .use(rehypeScrollable)
  .use(rehypeCodeDirection)
  .use(rehypeStringify)

const pipeline = plugins().freeze()
// Obsidian’s `[[links]]`, if the settings ask for them: elsewhere two brackets are text.
const pipelineWithWikilinks = plugins().use(remarkWikilinks).freeze()

export type MarkdownOptions = { excerptSeparator?: string; language?: string; siteUrl?: string; wikilinks?: boolean }

/**
 * Renders the body of a post, topic, category or page.
 *
 * @param body Markdown without its front matter
 * @param options.excerptSeparator text that ends the excerpt, in addition to `<!--more-->`; '' for none
 * @param options.language of the text, BCP 47
 * @param options.siteUrl the URL of the site, without a trailing slash
 * @param options.wikilinks whether `[[name]]` is a link
 */
export async function renderMarkdown(
  body: string,
  { excerptSeparator = '', language = 'en', siteUrl = '', wikilinks = false }: MarkdownOptions = {},
): Promise<RenderedMarkdown> {
  const processor = wikilinks ? pipelineWithWikilinks : pipeline
  const file = await processor.process(new VFile({ value: body, data: { excerptSeparator, language, siteUrl } }))
  const { excerpt = '', excerptIsMarked = false, headings = [], ids = [], references = [] } = file.data
  const { outline = [], links = [], text = '', source = body, codeWords = 0 } = file.data
  const warnings = collectWarnings(file)
  return {
    ...{ html: String(file), source, excerpt, excerptIsMarked, headings, ids, references, outline, links },
    ...{ text, codeWords, warnings },
  }
}

/** Parses a Markdown source as `renderMarkdown` does, without changing its tree. */
export function parseMarkdown(source: string, wikilinks = false): Root {
  return (wikilinks ? pipelineWithWikilinks : pipeline).parse(source)
}
