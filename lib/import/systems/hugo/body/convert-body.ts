import { posix } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { findQuoteEdits } from '@/lib/import/body/find-quote-edits'
import { describeRawBlocks, htmlToMarkdown } from '@/lib/import/body/html-to-markdown'
import { isSpaced, keepPunctuation } from '@/lib/import/body/keep-punctuation'
import type { Note, NoteContent } from '@/lib/import/note'
import type { ConvertedBody, Mapping, SourceAsset, SourceEntry, TemplateUse } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { createPageFinder } from '@/lib/import/systems/hugo/content/page-references'
import type { HugoPage } from '@/lib/import/systems/hugo/content/read-pages'
import { getBasePath, getSeparator } from '@/lib/import/systems/hugo/content/to-entry'
import { guessMappings } from '@/lib/import/systems/hugo/shortcodes/guess-mappings'
import { renderBodyShortcodes, toSourceOffset } from '@/lib/import/systems/hugo/shortcodes/render-body'
import { readSiteTemplates } from '@/lib/import/systems/hugo/shortcodes/site-templates'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { decodePath } from '@/lib/routing/paths'
import { applyTextEdits } from '@/lib/text/text-edits'
import { createCaptionFinder } from './image-captions'
import { replaceLiquid } from './leftover-liquid'
import { findEmbedEdits, findMarkdownEdits } from './markdown-edits'
import { createQuoteSetter } from './typographer'

/**
 * Creates the function that converts the bodies of a site: shortcodes become what they make, and what this blog would
 * show differently from Hugo is rewritten. Everything else stays as it is.
 */
export async function createBodyConverter(
  folder: string,
  pages: HugoPage[],
  assets: SourceAsset[],
  data: Record<string, unknown>,
  config: HugoConfig,
  mapping: Mapping,
): Promise<(entry: SourceEntry) => Promise<ConvertedBody>> {
  const byFile = new Map(pages.map((page) => [page.source.file, page]))
  const findPage = createPageFinder(pages)
  const siteTemplates = await readSiteTemplates(folder, config)
  const guesses = guessMappings(pages.map(({ body }) => body))
  const assetPaths = new Set(assets.map(({ path }) => path))

  return async ({ file, body, bodyLine }) => {
    const page = byFile.get(file)
    if (!page) return { markdown: body, notes: [], templates: [] }
    const notes: Note[] = []
    const templates: TemplateUse[] = []
    const locate = (offset: number) => {
      const before = body.slice(0, offset).split('\n')
      return { line: bodyLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }
    }
    const report = (note: NoteContent, at: number) => notes.push({ file, ...locate(at), ...note })
    const rendered = renderBodyShortcodes(body, {
      ...{ page, config, findPage, mapping, guesses, siteTemplates, data, assets: assetPaths, report },
      recordTemplate: (use, at) => templates.push({ ...use, line: locate(at).line }),
    })
    const reportInText = (note: NoteContent, at: number) => report(note, toSourceOffset(rendered, at))
    if (page.source.format === 'html') {
      const edits = findEmbedEdits(rendered.text, 0, reportInText)
      const { markdown, rawBlocks } = htmlToMarkdown(writeAutolinks(applyTextEdits(rendered.text, edits)))
      if (rawBlocks > 0) report(describeRawBlocks(rawBlocks), 0)
      return { markdown: keepPunctuation(markdown), notes, templates }
    }

    const tree = parseMarkdown(rendered.text)
    const edits = findMarkdownEdits(tree, rendered.text, {
      ...config.markup,
      hasEmoji: config.hasEmoji,
      separator: getSeparator(page.values),
      resolveUrl: (url) => findBesideFile(url, page, assetPaths),
      findCaption: createCaptionFinder({ page, config, findPage, siteTemplates, data, assets: assetPaths }),
      isMade: (start, end) => rendered.made.some(([from, to]) => from < end && start < to),
      report: reportInText,
    })
    const quotes = config.markup.typographer ? findQuoteEdits(rendered.text, createQuoteSetter()) : []
    const markdown = replaceLiquid(applyTextEdits(rendered.text, [...edits, ...quotes]), config, (note) =>
      report(note, 0),
    )
    const punctuated = keepPunctuation(markdown, config.markup.typographer ? isSpaced : undefined)
    return { markdown: punctuated, notes, templates }
  }
}

/** Shortcodes and players become `<https://…>`, which HTML takes for an element. */
function writeAutolinks(html: string): string {
  return html.replace(/<(https?:\/\/[^\s<>]+)>/g, (_, url: string) => toHtml(h('a', { href: url }, url)))
}

/** The path of a file that is beside that of the page, unless the URL leads to one from the URL of the page. */
function findBesideFile(url: string, { source, paths }: HugoPage, assets: Set<string>): string | undefined {
  if (source.kind !== 'page' || url === '' || /^([a-z][a-z\d+.-]*:|[/#?])/i.test(url)) return undefined
  const path = decodePath(url.replace(/[?#].*$/, ''))
  if (assets.has(posix.join(getBasePath(paths[0] ?? '/'), path))) return undefined
  const beside = posix.join('/', ...source.folders, path)
  return assets.has(beside) ? beside.replaceAll(' ', '%20') : undefined
}
