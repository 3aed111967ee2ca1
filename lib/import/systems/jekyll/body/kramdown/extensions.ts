import { toRawBlock } from '@/lib/import/body/raw-html'
import { changed } from '@/lib/import/note'
import type { Report } from '@/lib/import/systems/jekyll/body/convert-body'
import { findCodeLines } from './code-lines'

const BLOCK = /^\{::(comment|nomarkdown)\b[^}]*\}[ \t]*\n([\s\S]*?)^\{:\/(?:\1)?\}[ \t]*\n?/gm
const SPAN = /\{::(comment|nomarkdown)\b[^}]*\}([\s\S]*?)\{:\/(?:\1)?\}/g
const OPTIONS = /\{::options\b([^}]*?)\/?\}[ \t]*\n?/g

/** Replaces the extensions of Kramdown: comments, text that is no Markdown, and options. */
export function replaceExtensions(text: string, report: Report): string {
  if (!text.includes('{::')) return text
  const code = findCodeLines(text)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  return text
    .replace(BLOCK, (all, name: string, inner: string, offset: number) => {
      if (code.has(lineOf(offset) - 1)) return all
      return name === 'comment' ? '' : `${toRawBlock(inner)}\n\n`
    })
    .replace(SPAN, (_, name: string, inner: string) => (name === 'comment' ? '' : inner))
    .replace(OPTIONS, (_, options: string, offset: number) => {
      const message = `the options${options.trimEnd()} of Kramdown are left out`
      report(lineOf(offset), changed('options of Kramdown', message))
      return ''
    })
}
