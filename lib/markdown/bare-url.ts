/**
 * Whether the text of a link is only its URL, with or without the scheme: `<https://example.org/a--b>`, `www.example.org`
 * or `ada@example.org`.
 */
export function isBareUrl(url: string, text: string): boolean {
  return text !== '' && normalize(url) === normalize(text)
}

function normalize(url: string): string {
  return decode(url.trim().replace(/^(https?:\/\/|mailto:)/i, ''))
}

function decode(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
