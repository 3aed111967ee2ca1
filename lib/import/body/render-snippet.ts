import { toString as toPlainText } from 'mdast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { remarkSmartPunctuation } from '@/lib/markdown/plugins/remark-smart-punctuation'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkSmartPunctuation)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze()

/** A text in Markdown as HTML, for templates. */
export function renderHtml(text: string): string {
  return String(processor.processSync(text))
}

/** A short text in Markdown as HTML, without the paragraph around it: for captions and the values of templates. */
export function renderSnippet(text: string): string {
  return renderHtml(text)
    .trim()
    .replace(/^<p>((?:(?!<p>)[\s\S])*)<\/p>$/, '$1')
}

/** A text in Markdown as plain text. */
export function toPlain(text: string): string {
  return toPlainText(processor.parse(text)).replace(/\s+/g, ' ').trim()
}

/** The row below the heading of a table, which is one in Hugo even if that has fewer cells. */
const TABLE = /^\s*\|?\s*:?-+:?\s*\|[\s|:-]*$/m

/** Whether a text is more than one paragraph: a list, a table, a block of code, several paragraphs. */
export function isSeveralBlocks(text: string): boolean {
  const { children } = processor.parse(text)
  return TABLE.test(text) || children.length > 1 || (children[0] !== undefined && children[0].type !== 'paragraph')
}
