import { toString as toPlainText } from 'mdast-util-to-string'
import type { Tree } from '@/lib/import/data/tree'
import { getText } from '@/lib/import/systems/hugo/config/tree'
import { parseMarkdown } from '@/lib/markdown/pipeline'

/**
 * The teaser that the front matter sets, as plain text. In Hugo `<!--more-->` in the text comes before it: then there is
 * none, and the field is one that means nothing.
 */
export function getExcerpt(values: Tree, body: string): { excerpt: string; field?: string } | undefined {
  if (body.includes('<!--more-->')) return { excerpt: '' }
  for (const field of ['summary', 'excerpt']) {
    const text = getText(values, field)
    if (text !== undefined) return { excerpt: toPlainText(parseMarkdown(text)).replace(/\s+/g, ' ').trim(), field }
  }
  return undefined
}
