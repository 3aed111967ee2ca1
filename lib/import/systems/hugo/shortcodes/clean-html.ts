import { removeEmptyLines } from '@/lib/import/body/raw-html'

/** Elements that begin a block of HTML in CommonMark (condition 6). */
const BLOCKS =
  /^<\/?(address|article|aside|base|blockquote|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|template|tfoot|th|thead|title|tr|track|ul|video|audio)\b/i

export function isBlockHtml(html: string): boolean {
  return BLOCKS.test(html.trimStart())
}

/**
 * HTML that Markdown leaves as it is: without empty lines, which would end a block, and without indents, which would make
 * code after one. In preformatted text an empty line becomes a reference to a line end.
 */
export function cleanHtml(html: string): string {
  return removeEmptyLines(html, /(?<=\n)\s+/g).trim()
}
