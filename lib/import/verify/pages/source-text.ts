import { replaceEmoji } from '@/lib/import/body/emoji'
import type { SourceEntry } from '@/lib/import/source-site'
import { parseMarkdown, renderMarkdown } from '@/lib/markdown/pipeline'
import { type Page, readText } from './read-page'

/** A range of a text: its first offset, and the one behind its last. */
type Range = [start: number, end: number]

/** A tag or an expression of Liquid, or a shortcode. */
const TEMPLATE = /\{%-?\s*(?<tag>\w*)[\s\S]*?%\}|\{\{(?:[<%]\s*(?<slash>\/?)\s*(?<shortcode>[\w./-]*))?[\s\S]*?\}\}/g

/**
 * What the source of an entry says outside of its templates, as readers would get it: of Markdown, the blocks without any.
 * What templates make is not known without the program of the blog.
 *
 * @param hasEmoji whether the blog shows `:tada:` as 🎉
 */
export async function readSourceText(
  { body, format }: Pick<SourceEntry, 'body' | 'format'>,
  hasEmoji = false,
): Promise<Page> {
  const page = await readBody(body, format)
  if (!hasEmoji) return page
  const { words, headings } = page.content
  const shown = headings.map((heading) => ({ ...heading, text: replaceEmoji(heading.text) }))
  return { ...page, content: { ...page.content, words: words.map(replaceEmoji), headings: shown } }
}

async function readBody(body: string, format: SourceEntry['format']): Promise<Page> {
  if (format === 'html') return readText(cut(body, findTemplates(body)))
  // Without the definition of its URL, a link would be shown as text.
  const text = body.replace(/^( {0,3}\[[^\]\n]+\]: *)(?=.*(?:\{\{|\{%)).*$/gm, '$1/a-template/')
  const templates = findTemplates(text)
  const blocks = parseMarkdown(text).children.flatMap(({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset]
    return templates.some(([from, to]) => from < end && start < to) ? [] : [text.slice(start, end)]
  })
  return readText((await renderMarkdown(blocks.join('\n\n'))).html)
}

/** The templates of a text, each with all up to the tag that ends it, if there is one. */
function findTemplates(text: string): Range[] {
  const tags = [...text.matchAll(TEMPLATE)].map(({ 0: written, index, groups = {} }) => {
    const { tag = '', slash = '', shortcode = '' } = groups
    const isEnd = slash !== '' || /^end/.test(tag)
    return { start: index, end: index + written.length, name: shortcode || tag.replace(/^end/, ''), isEnd }
  })
  return tags.map(({ start, end, name, isEnd }, index): Range => {
    if (isEnd || name === '') return [start, end]
    let depth = 1
    const last = tags.slice(index + 1).find((other) => {
      if (other.name === name) depth += other.isEnd ? -1 : 1
      return depth === 0
    })
    return [start, last?.end ?? end]
  })
}

function cut(text: string, ranges: Range[]): string {
  let result = ''
  let at = 0
  for (const [start, end] of ranges) {
    if (start < at) continue
    result += text.slice(at, start)
    at = end
  }
  return result + text.slice(at)
}
