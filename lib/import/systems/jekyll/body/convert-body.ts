import { describeEmbed, findEmbeds } from '@/lib/import/body/embeds'
import { findEmoji, replaceEmoji } from '@/lib/import/body/emoji'
import { describeRawBlocks, htmlToMarkdown } from '@/lib/import/body/html-to-markdown'
import { keepPunctuation } from '@/lib/import/body/keep-punctuation'
import { toRawBlock } from '@/lib/import/body/raw-html'
import type { Tree } from '@/lib/import/data/tree'
import { lost, type Note, type NoteContent } from '@/lib/import/note'
import type { ConvertedBody, Mapping, SourceAsset, SourceEntry } from '@/lib/import/source-site'
import type { JekyllConfig } from '@/lib/import/systems/jekyll/config/jekyll-config'
import { isFalse } from '@/lib/import/systems/jekyll/config/values'
import type { JekyllDocument } from '@/lib/import/systems/jekyll/content/read-document'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'
import { markExcerpt } from './excerpt'
import { convertKramdown } from './kramdown/convert-kramdown'
import { reportBySource } from './line-map'
import { findCode, isWithin } from './liquid/protect'
import { createLiquidRenderer } from './liquid/render-liquid'
import { type BodyFormat, writeLink } from './liquid/write-blocks'

/** All of a blog that a body may refer to. */
export type BodyContext = {
  folder: string
  config: JekyllConfig
  data: Tree
  includes: ReadonlyMap<string, string>
  documents: JekyllDocument[]
  assets: SourceAsset[]
  mapping: Mapping
}

/** Notes something about a line of a body, from 1. */
export type Report = (line: number, note: NoteContent) => void

/** Converts the bodies of a blog to the Markdown of this blog. */
export function createBodyConverter(context: BodyContext): (entry: SourceEntry) => Promise<ConvertedBody> {
  let renderLiquid: ReturnType<typeof createLiquidRenderer> | undefined
  return async ({ file, body, bodyLine, format, frontMatter }) => {
    if (body.length > MAX_LENGTH) return keepWritten(file, body, bodyLine, format)
    const isLiquid = /\{[{%]/.test(body) && !isFalse(frontMatter.values.render_with_liquid)
    if (isLiquid) renderLiquid ??= createLiquidRenderer(context)
    const rendered = isLiquid ? renderLiquid?.({ file, body, bodyLine, format }) : undefined
    const text = rendered?.text ?? body
    const notes = rendered?.notes ?? []
    const reportOnBody: Report = (line, note) => notes.push({ file, line: line + bodyLine - 1, ...note })
    const reportOn = (current: string) => reportBySource(body, current, reportOnBody)
    const marked = markExcerpt(text, getSeparator(context.config, frontMatter.values), format)
    const shown = replaceEmbeds(marked, format, reportOn(marked))
    const report = reportOn(shown)
    const { kramdown } = context.config
    const converted = format === 'html' ? convertHtml(shown, report) : await convertKramdown(shown, report, kramdown)
    const markdown = context.config.hasEmoji ? convertEmoji(converted) : converted
    return { markdown, notes, templates: rendered?.templates ?? [] }
  }
}

/** In characters: more than any author writes. To convert it would take minutes. */
const MAX_LENGTH = 500_000

function keepWritten(file: string, body: string, line: number, format: BodyFormat): ConvertedBody {
  const message = `it has ${body.length} characters, so it is kept as it is written`
  const fix = 'split it, and import again'
  const note: Note = { file, line, ...lost('texts that are too long', message, fix) }
  return { markdown: format === 'html' ? toRawBlock(body) : body, notes: [note], templates: [] }
}

/** What ends the excerpt, if not the first empty line. */
function getSeparator({ excerptSeparator }: JekyllConfig, values: Tree): string | undefined {
  return typeof values.excerpt_separator === 'string' ? values.excerpt_separator : excerptSeparator
}

function convertHtml(html: string, report: Report): string {
  const { markdown, rawBlocks } = htmlToMarkdown(html)
  for (const { 0: element, 1: name, index } of html.matchAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi)) {
    if (markdown.includes(element.slice(0, 40))) continue
    const message = `its <${name}> is left out`
    const fix = 'show what it showed in another way, or leave it out'
    report(html.slice(0, index).split('\n').length, lost('scripts and styles of posts', message, fix))
  }
  if (rawBlocks > 0) report(1, describeRawBlocks(rawBlocks))
  // Kramdown does not set what is not Markdown.
  return keepPunctuation(markdown)
}

function convertEmoji(markdown: string): string {
  if (replaceEmoji(markdown) === markdown) return markdown
  const edits: TextEdit[] = []
  visit(parseMarkdown(markdown), (node) => {
    // What is no name of an emoji is shown as it is there too.
    edits.push(...findEmoji(node, markdown, () => {}))
  })
  return applyTextEdits(markdown, edits)
}

/** Replaces scripts and players of other sites by links to what they show. */
function replaceEmbeds(text: string, format: BodyFormat, report: Report): string {
  const embeds = findEmbeds(text)
  if (embeds.length === 0) return text
  const code = findCode(text, format)
  const edits: TextEdit[] = []
  for (const embed of embeds.filter(({ from }) => !isWithin(code, from))) {
    const { from, to, url, isLost } = embed
    const link = url === undefined ? '' : writeLink(url, format)
    edits.push({ start: from, end: to, text: link === '' || format === 'html' ? link : `\n\n${link}\n\n` })
    // A script that only decorates is no loss.
    if (isLost || url !== undefined) report(text.slice(0, from).split('\n').length, describeEmbed(embed))
  }
  return applyTextEdits(text, edits)
}
