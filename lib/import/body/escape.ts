/** Escapes what is text or the value of an attribute in HTML, as Go does it. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** Escapes the text of a link, or the alternative text of an image, in Markdown. */
export function escapeText(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ')
}

/** A URL as the destination of a link or an image in Markdown. */
export function toDestination(url: string): string {
  const encoded = url.replace(/ /g, '%20')
  return /[()<>\s]/.test(encoded) || encoded === '' ? `<${encoded.replace(/[<>]/g, encodeURIComponent)}>` : encoded
}
