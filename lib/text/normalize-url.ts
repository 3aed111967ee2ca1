/**
 * Applies Unicode NFC to a URL without a host, encoded or not: `U%CC%88.png` → `%C3%9C.png`. macOS names files in
 * another form than people type them. A percent sign that encodes nothing is encoded: `100%.png` → `100%25.png`. The
 * host of another site may tell these apart, so its URLs are kept.
 *
 * @param site the URL of the site, without a trailing slash
 */
export function normalizeUrl(url: string, site?: string): string {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url) && !isOfSite(url, site)) return url
  const encoded = url.replace(/%(?![\da-f]{2})/gi, '%25')
  const decoded = encoded.replace(/(%[89a-f][\da-f])+/gi, decode)
  const normalized = decoded.normalize('NFC')
  return normalized === decoded ? encoded : normalized.replace(/[^\0-\x7f]+/g, encodeURIComponent)
}

function isOfSite(url: string, site: string | undefined): boolean {
  const base = `${site}/`
  return URL.canParse(base) && URL.canParse(url, base) && new URL(url, base).href.startsWith(new URL(base).href)
}

function decode(bytes: string): string {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return bytes
  }
}
