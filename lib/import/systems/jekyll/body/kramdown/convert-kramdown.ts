import type { Report } from '@/lib/import/systems/jekyll/body/convert-body'
import { createLineMap } from '@/lib/import/systems/jekyll/body/line-map'
import { isTrue, type Tree } from '@/lib/import/systems/jekyll/config/values'
import { dropAttributeLists, expandAttributeLists } from './attribute-lists'
import { completeTables, dropEmptyHeadings, nameCodeBlocks } from './blocks'
import { replaceExtensions } from './extensions'
import { breakLines } from './hard-breaks'
import { writeHeadingIds } from './heading-ids'
import { convertHtmlBlocks } from './html-blocks'
import { convertBreaks, convertFormulas, encodeLinks, keepLastDefinitions } from './spans'

/**
 * Rewrites what Kramdown reads otherwise than this blog, which follows CommonMark, so that the text is the same. All else
 * stays as it is written.
 *
 * @param options what the configuration says under `kramdown`
 */
export async function convertKramdown(source: string, report: Report, options: Tree = {}): Promise<string> {
  let text = replaceExtensions(source, report)
  for (const convert of [
    expandAttributeLists,
    convertHtmlBlocks,
    nameCodeBlocks,
    dropEmptyHeadings,
    completeTables,
    encodeLinks,
    keepLastDefinitions,
    convertFormulas,
    convertBreaks,
    writeHeadingIds,
  ]) {
    text = convert(text)
  }
  if (isTrue(options.hard_wrap)) text = breakLines(text)
  const toLine = createLineMap(source, text)
  return dropAttributeLists(text, (line, note) => report(toLine(line), note))
}
