/** The names of elements with which CommonMark begins a block of HTML that ends at an empty line. */
const BLOCK =
  /^<(address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s>/])/i

/**
 * Writes HTML so that CommonMark passes all of it through as one block: without empty lines, which would end the block;
 * in `<pre>`, where they are shown, as `&#10;`.
 */
export function toRawBlock(html: string): string {
  const text = removeEmptyLines(html.trim())
  return BLOCK.test(text) ? text : `<div>${text}</div>`
}

/**
 * Replaces the empty lines of HTML by something that looks the same.
 *
 * @param space what is removed outside of preformatted text: the empty lines, or more
 */
export function removeEmptyLines(html: string, space = /\n[ \t]*(?=\n)/g): string {
  return html
    .split(/(<(?:pre|textarea)\b[\s\S]*?<\/(?:pre|textarea)\s*>)/i)
    .map((part, index) => (index % 2 === 1 ? part.replace(/(?<=\n[ \t]*)\n/g, '&#10;') : part.replace(space, '')))
    .join('')
}
