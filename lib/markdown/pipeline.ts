import rehypeRaw from 'rehype-raw'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'

import { rehypeCellAlignment } from './plugins/rehype-cell-alignment'
import { rehypeCode } from './plugins/rehype-code'
import { rehypeEmbeds } from './plugins/rehype-embeds'
import { rehypeFigures } from './plugins/rehype-figures'
import { rehypeFootnotes } from './plugins/rehype-footnotes'
import { rehypeHeadingAnchors } from './plugins/rehype-heading-anchors'
import { type Heading, rehypeHeadings } from './plugins/rehype-headings'
import { rehypeIds } from './plugins/rehype-ids'
import { rehypePlainText } from './plugins/rehype-plain-text'
import { type Reference, rehypeReferences } from './plugins/rehype-references'
import { rehypeScrollable } from './plugins/rehype-scrollable'
import { rehypeTaskLabels } from './plugins/rehype-task-labels'
import { remarkAbbreviations } from './plugins/remark-abbreviations'
import { remarkCallouts } from './plugins/remark-callouts'
import { remarkCodeFence } from './plugins/remark-code-fence'
import { definitionListHandlers, remarkDefinitionList } from './plugins/remark-definition-list'
import { remarkDiagrams } from './plugins/remark-diagrams'
import { remarkExcerpt } from './plugins/remark-excerpt'
import { remarkExcerptMark } from './plugins/remark-excerpt-mark'
import { remarkFootnoteWarnings } from './plugins/remark-footnote-warnings'
import { remarkFormulaSyntax, remarkFormulas } from './plugins/remark-formulas'
import { remarkHeadingAttributes } from './plugins/remark-heading-attributes'
import { remarkSmartPunctuation } from './plugins/remark-smart-punctuation'
import { remarkVerbatim, verbatimHandler } from './plugins/remark-verbatim'
import { collectWarnings, type MarkdownWarning } from './warn'

/** Everything that one pass over a body yields. Plain data, so that it survives JSON. */
export type RenderedMarkdown = {
  html: string
  /** Plain text, or '' where the body has no paragraph. */
  excerpt: string
  /** Whether the author set the end of the excerpt with a mark. */
  excerptIsMarked: boolean
  headings: Heading[]
  /** Whatever in it a link can lead to. */
  ids: string[]
  /** Links and images, in the order of the text. */
  references: Reference[]
  /** The prose as plain text, one line for each block of it; no code, no footnote marks. */
  text: string
  /** How many words its blocks of code have. */
  codeWords: number
  /** What does not do what the author expects. */
  warnings: MarkdownWarning[]
}

declare module 'vfile' {
  interface DataMap extends Omit<RenderedMarkdown, 'html' | 'warnings'> {
    excerptSeparator: string
    /** Offset in the body at which the excerpt ends. */
    excerptEnd: number
  }
}

const pipeline = unified()
  // CommonMark 0.31, with GitHub’s tables, task lists, strikethrough, autolinks and footnotes …
  .use(remarkParse)
  .use(remarkGfm)
  // … what PHP Markdown Extra, Kramdown and Pandoc add, and GitHub’s callouts.
  .use(remarkDefinitionList)
  .use(remarkFormulaSyntax)
  .use(remarkHeadingAttributes)
  .use(remarkFootnoteWarnings)
  // `<!--more-->` goes, and is remembered.
  .use(remarkExcerptMark)
  .use(remarkCallouts)
  // Raw code and bare addresses are no prose.
  .use(remarkVerbatim)
  .use(remarkAbbreviations)
  // "Quotes", dashes (-- and ---) and ellipses, as Kramdown and Goldmark set them; never in code.
  .use(remarkSmartPunctuation)
  .use(remarkExcerpt)
  // Markup that browsers show by themselves: MathML and SVG. Neither library is loaded without need.
  .use(remarkFormulas)
  .use(remarkDiagrams)
  .use(remarkCodeFence)
  // Raw HTML is kept: the author is trusted.
  .use(remarkRehype, { allowDangerousHtml: true, handlers: { ...verbatimHandler, ...definitionListHandlers } })
  .use(rehypeRaw)
  // The title of an image that stands alone is its caption.
  .use(rehypeFigures)
  .use(rehypePlainText)
  .use(rehypeFootnotes)
  // Ids as Jekyll and Hugo give them, from the rendered text, so that old deep links keep working.
  .use(rehypeSlug)
  .use(rehypeHeadings)
  .use(rehypeReferences)
  // Behind the notes on headings and links, which are about what the author wrote.
  .use(rehypeHeadingAnchors)
  .use(rehypeEmbeds)
  .use(rehypeCellAlignment)
  .use(rehypeTaskLabels)
  // Colours by Shiki, as classes: the Content Security Policy allows no styles.
  .use(rehypeCode)
  // Wide tables and code scroll, the page does not.
  .use(rehypeScrollable)
  .use(rehypeIds)
  .use(rehypeStringify)
  .freeze()

/**
 * Renders the body of a post, topic, category or page.
 *
 * @param body Markdown without its front matter
 * @param excerptSeparator the mark that ends the excerpt, beside `<!--more-->`
 */
export async function renderMarkdown(body: string, excerptSeparator = ''): Promise<RenderedMarkdown> {
  const file = await pipeline.process(new VFile({ value: body, data: { excerptSeparator } }))
  const { excerpt = '', excerptIsMarked = false, headings = [], ids = [], references = [] } = file.data
  const { text = '', codeWords = 0 } = file.data
  const warnings = collectWarnings(file)
  return { html: String(file), excerpt, excerptIsMarked, headings, ids, references, text, codeWords, warnings }
}
