import { removeEmptyLines } from '@/lib/import/body/raw-html'
import { removeIndent } from '@/lib/import/systems/jekyll/body/liquid/write-blocks'
import { findCodeLines } from './code-lines'

/** Elements that Kramdown takes for a part of a paragraph. */
const SPANS =
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strike strong sub sup textarea tt u var'.split(
    ' ',
  )
/** Elements whose text is blocks of Markdown if the configuration says that HTML has Markdown in it. */
const BLOCKS =
  'address article aside blockquote center dd details div dl fieldset figure figcaption footer form header li main nav object section summary td'.split(
    ' ',
  )
const VOID = ['hr', 'col', 'link', 'meta', 'source', 'embed', 'param', 'base', 'area', 'track', 'wbr']
const OPENING = /^ {0,3}<([a-zA-Z][\w-]*)\b([^>]*)>/
const MARKDOWN = /\smarkdown\s*=\s*["']?(\w+)["']?/

/**
 * Writes blocks of HTML so that CommonMark makes of them what Kramdown does: with `markdown="1"` their text is Markdown;
 * without it none of it is, even after an empty line; and what comes on the line below is.
 *
 * @param isParsed whether `markdown="1"` goes without saying, by the option `parse_block_html`
 */
export function convertHtmlBlocks(text: string, isParsed = false): string {
  if (!/^ {0,3}<[a-zA-Z]/m.test(text)) return text
  const code = findFencedLines(text)
  const lines = text.split('\n')
  const result: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const [, name = '', attributes = ''] = (code.has(index) ? null : OPENING.exec(line)) ?? []
    const tag = name.toLowerCase()
    if (tag === '') {
      result.push(line)
      continue
    }
    if (SPANS.includes(tag)) {
      const joined = joinSpan(line, lines[index + 1])
      result.push(joined ?? line)
      if (joined !== undefined) index++
      continue
    }
    const end = VOID.includes(tag) ? index : findEnd(lines, index, tag)
    if (end === undefined) {
      result.push(line)
      continue
    }
    const block = lines.slice(index, end + 1).join('\n')
    const [, mode = isParsed && BLOCKS.includes(tag) ? '1' : undefined] = MARKDOWN.exec(attributes) ?? []
    result.push(...convertBlock(block, tag, mode, isParsed).split('\n'))
    if ((lines[end + 1] ?? '').trim() !== '') result.push('')
    index = end
  }
  return result.join('\n')
}

function convertBlock(block: string, tag: string, mode: string | undefined, isParsed: boolean): string {
  if (mode === undefined || mode === '0') {
    const plain = linkUrls(mode === undefined ? block : block.replace(MARKDOWN, ''), tag)
    return /\n[ \t]*\n/.test(plain) && !/^ {0,3}<(pre|script|style|textarea)\b/i.test(plain)
      ? removeEmptyLines(plain)
      : plain
  }
  const [, open = '', inner = '', close = ''] = /^(\s*<[^>]*>)([\s\S]*)(<\/[^<>]*>\s*)$/.exec(block) ?? []
  if (open === '') return block.replace(MARKDOWN, '')
  const content = convertHtmlBlocks(removeIndent(inner.replace(/^\s*\n|\s+$/g, '')).trimStart(), isParsed)
  // A paragraph is one without its tags.
  if (tag === 'p') return content
  return `${open.replace(MARKDOWN, '').trim()}\n\n${content}\n\n${close.trim()}`
}

/** Makes links of URLs in angle brackets, which HTML does not have. They are what is left of embeds. */
function linkUrls(html: string, tag: string): string {
  return html.replace(/<(https?:\/\/[^\s<>]+)>/g, (_, url: string) => {
    const link = `<a href="${url.replaceAll('&', '&amp;')}">${url.replaceAll('&', '&amp;')}</a>`
    return tag === 'p' ? link : `<p>${link}</p>`
  })
}

/** The line on which the element that begins on a line ends. */
function findEnd(lines: string[], start: number, tag: string): number | undefined {
  const pattern = new RegExp(`<(/?)${tag}\\b[^>]*?(/?)>`, 'gi')
  let depth = 0
  for (let index = start; index < lines.length; index++) {
    for (const [, closing, selfClosing] of (lines[index] ?? '').matchAll(pattern)) {
      if (selfClosing === '/' && closing === '') continue
      depth += closing === '/' ? -1 : 1
    }
    if (depth <= 0) return index
  }
  return undefined
}

/** A tag that is alone on its line begins a block of HTML in CommonMark; in Kramdown it is a part of the paragraph. */
function joinSpan(line: string, next: string | undefined): string | undefined {
  const isAlone = /^ {0,3}<\/?[a-zA-Z][^<>]*>\s*$/.test(line)
  return isAlone && next !== undefined && /[*_`[\]&!"'|]|--|\.\.\./.test(next) ? `${line.trimEnd()} ${next}` : undefined
}

/** Indented code is not looked for: what is in HTML looks like it. */
function findFencedLines(text: string): Set<number> {
  const lines = text.split('\n')
  return new Set(
    [...findCodeLines(text)].filter((index) => !/^ {4}|^\t/.test(lines[index] ?? '') || isFenced(lines, index)),
  )
}

function isFenced(lines: string[], index: number): boolean {
  for (let at = index; at >= 0; at--) if (/^\s*(`{3,}|~{3,})/.test(lines[at] ?? '')) return true
  return false
}
