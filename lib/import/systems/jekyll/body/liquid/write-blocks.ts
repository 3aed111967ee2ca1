import { escapeHtml } from '@/lib/html/escape-html'

/** How something is written into a body. */
export type BodyFormat = 'markdown' | 'html'

/** A link alone in its paragraph, which this blog shows as a video or a post where it knows the site. */
export function writeLink(url: string, format: BodyFormat): string {
  return format === 'html'
    ? `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`
    : `<${encodeURI(decode(url))}>`
}

function decode(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** A block of code. */
export function writeCode(code: string, language: string, meta: string, format: BodyFormat): string {
  const text = code.replace(/^\s*\n|\s+$/g, '')
  if (format === 'html') {
    const attribute = language === '' ? '' : ` class="language-${escapeHtml(language)}"`
    return `<pre><code${attribute}>${escapeHtml(text)}\n</code></pre>`
  }
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const info = [language || (meta === '' ? '' : 'text'), meta].filter(Boolean).join(' ')
  return `${fence}${info}\n${removeIndent(text)}\n${fence}`
}

/** Removes the indent that all lines have. */
export function removeIndent(text: string): string {
  const lines = text.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER)
  return lines.map((line) => line.slice(Math.min(indent, line.length))).join('\n')
}

export function writeImage(
  { src, alt, title, width }: { src: string; alt: string; title?: string | undefined; width?: string | undefined },
  format: BodyFormat,
): string {
  if (format === 'html' || width !== undefined) {
    const attributes = { src, alt, title, width }
    const written = Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : `${name}="${escapeHtml(value)}"`,
    )
    return `<img ${written.join(' ')}>`
  }
  const url = /[\s()<>]/.test(src) ? `<${src}>` : src
  const caption = title === undefined || title === '' ? '' : ` "${title.replaceAll('"', '\\"')}"`
  return `![${alt.replace(/[[\]]/g, '\\$&')}](${url}${caption})`
}

export function writeQuotation(text: string, source: string, format: BodyFormat): string {
  const attribution = source === '' ? '' : `\n\n— ${source}`
  if (format === 'html') return `<blockquote><p>${text.trim()}</p>${source && `<p>— ${source}</p>`}</blockquote>`
  return (text.trim() + attribution)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}
