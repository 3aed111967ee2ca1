import { findQuoteEdits } from '@/lib/import/body/find-quote-edits'
import { isSpaced, keepPunctuation } from '@/lib/import/body/keep-punctuation'
import { findTitledHtmlImage, findTitledImage, type TitledImageOptions } from '@/lib/import/body/titled-images'
import type { Tree } from '@/lib/import/data/tree'
import type { Report } from '@/lib/import/systems/jekyll/body/convert-body'
import { reportBySource } from '@/lib/import/systems/jekyll/body/line-map'
import { getText, getTexts, getTree, isTrue } from '@/lib/import/systems/jekyll/config/values'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'
import { dropAttributeLists, expandAttributeLists } from './attribute-lists'
import { convertTables, dedentFences, dropEmptyHeadings, endBlocks, nameCodeBlocks } from './blocks'
import { replaceExtensions } from './extensions'
import { breakLines } from './hard-breaks'
import { writeHeadingIds } from './heading-ids'
import { convertHtmlBlocks } from './html-blocks'
import { setQuotes } from './set-quotes'
import {
  convertBreaks,
  convertFormulas,
  convertGuillemets,
  convertLooseSpans,
  encodeLinks,
  keepLastDefinitions,
  separateAbbreviations,
} from './spans'

/**
 * Rewrites what Kramdown reads differently from this blog, which follows CommonMark, so that the text is the same. All else
 * stays as it is written.
 *
 * @param options what the configuration says under `kramdown`
 */
export async function convertKramdown(source: string, report: Report, options: Tree = {}): Promise<string> {
  const isParsed = isTrue(options.parse_block_html) || /\{::options[^}]*parse_block_html="true"/.test(source)
  const withoutExtensions = replaceExtensions(source, report)
  let text = expandAttributeLists(withoutExtensions, reportBySource(source, withoutExtensions, report))
  for (const convert of [
    (markdown: string) => convertHtmlBlocks(markdown, isParsed),
    dedentFences,
    nameCodeBlocks,
    dropEmptyHeadings,
    endBlocks,
    convertTables,
    encodeLinks,
    keepLastDefinitions,
    separateAbbreviations,
    convertFormulas,
    convertBreaks,
    convertLooseSpans,
    convertGuillemets,
    (markdown: string) => writeHeadingIds(markdown, getText(options, 'auto_id_prefix')),
  ]) {
    text = convert(text)
  }
  if (isTrue(options.hard_wrap)) text = breakLines(text)
  text = replaceImageTitles(text, reportBySource(source, text, report))
  text = keepStraightSigns(setKramdownQuotes(text, options), options)
  return dropAttributeLists(text, reportBySource(source, text, report))
}

function replaceImageTitles(text: string, report: Report): string {
  if (!/!\[|<img\b/.test(text)) return text
  const edits: TextEdit[] = []
  const options: TitledImageOptions = {
    report: (note, at) => report(text.slice(0, at).split('\n').length, note),
  }
  visit(parseMarkdown(text), (node) => {
    edits.push(...findTitledImage(node, text, options), ...findTitledHtmlImage(node, text))
  })
  return applyTextEdits(text, edits)
}

/** Sets the quotes as Kramdown does, if the configuration does not choose others. */
function setKramdownQuotes(text: string, options: Tree): string {
  return 'smart_quotes' in options ? text : applyTextEdits(text, findQuoteEdits(text, setQuotes))
}

const SYMBOLS: Record<string, string> = { '--': 'ndash', '---': 'mdash', '...': 'hellip' }

/** Keeps the dots with spaces, and the quotes, dashes and ellipses that the configuration says are not typographic. */
function keepStraightSigns(text: string, options: Tree): string {
  if (!('smart_quotes' in options) && !('typographic_symbols' in options)) {
    return text.includes('. . .') ? keepPunctuation(text, isSpaced) : text
  }
  const quotes = getTexts(options, 'smart_quotes').join()
  const symbols = getTree(options, 'typographic_symbols')
  return keepPunctuation(text, (sign) => {
    const name = SYMBOLS[sign]
    if (isSpaced(sign)) return true
    return name === undefined ? quotes.includes(sign === '"' ? 'quot' : 'apos') : symbols[name] === sign
  })
}
