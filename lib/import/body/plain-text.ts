import { fromHtml } from 'hast-util-from-html'
import { toString as toText } from 'hast-util-to-string'

/** The text of HTML in one line: `Rock &amp; <em>roll</em>` → `Rock & roll`. */
export function toPlainText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim()
  const spaced = html.replace(/<(?:br|\/?(?:p|li|div|h[1-6]))\b[^>]*>/gi, ' $&')
  return toText(fromHtml(spaced, { fragment: true }))
    .replace(/\s+/g, ' ')
    .trim()
}
