/** The elements around which WordPress begins a new paragraph. */
const BLOCKS =
  'table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary'
const BLOCK_TAG = new RegExp(`(</?(?:${BLOCKS})(?:\\s[^>]*|/)?>|\\ue000\\d+\\ue001)`, 'i')

/** Elements whose line ends WordPress leaves alone. */
const PROTECTED = /<(pre|script|style|svg|textarea|select|object|video|audio)\b[\s\S]*?<\/\1\s*>/gi

/**
 * Writes the paragraphs and line breaks of a text of the classic editor, in which an empty line ends a paragraph and a
 * line end is shown. WordPress does this whenever it prints such a text.
 *
 *     One line\nanother\n\n<h2>A</h2> → <p>One line<br>\nanother</p>\n<h2>A</h2>
 */
export function autop(text: string): string {
  const kept: string[] = []
  const protectedText = text
    .replace(/\r\n?/g, '\n')
    .replace(PROTECTED, (element, name: string) => {
      kept.push(element)
      const mark = `\ue000${kept.length - 1}\ue001`
      return /^(pre|style)$/i.test(name) ? mark : mark.replaceAll('\ue000', '\ue002').replaceAll('\ue001', '\ue003')
    })
    // Line ends within a tag are none of the text.
    .replace(/<[a-z/][^<>]*>/gi, (tag) => tag.replace(/\s*\n\s*/g, ' '))
    .replace(/(<br\s*\/?>\s*){2,}/gi, '\n\n')
  const parts = protectedText.split(BLOCK_TAG)
  const html = parts.map((part, index) => (index % 2 === 1 ? part : toParagraphs(part, parts[index - 1]))).join('\n')
  return html.replace(/[\ue000\ue002](\d+)[\ue001\ue003]/g, (_, index: string) => kept[Number(index)] ?? '').trim()
}

/** @param before the tag before the text; directly after one that opens an element, the text is in that element */
function toParagraphs(text: string, before: string | undefined): string {
  const paragraphs = text.split(/\n[^\S\n]*\n\s*/)
  const isInside = before !== undefined && /^<[a-z]/i.test(before) && !/^<(hr|col|area|blockquote)\b/i.test(before)
  return paragraphs
    .map((paragraph, index) => ({ html: addBreaks(paragraph.trim()), isBare: index === 0 && isInside }))
    .filter(({ html }) => html !== '')
    .map(({ html, isBare }) => (isBare ? html : `<p>${html}</p>`))
    .join('\n')
}

function addBreaks(text: string): string {
  return text.replace(/(<br\s*\/?>)?[^\S\n]*\n\s*/gi, '<br>\n')
}
