import { escapeHtml, escapeText, toDestination } from '@/lib/import/body/escape'
import { renderSnippet, toPlain } from '@/lib/import/body/render-snippet'
import { block, type ShortcodeOutput } from './output'
import type { ShortcodeParams } from './shortcode-tree'

/** Attributes of the image that an attribute list can set. */
const IMAGE_ATTRIBUTES = ['width', 'height', 'loading']

/**
 * `figure` as an image whose title is its caption, or as HTML if there is more in it than such an image can have: a
 * title and a caption, formatted text, an attribution, a class.
 *
 *     {{< figure src="a.png" alt="What it shows" caption="Our team" >}}  →  ![What it shows](a.png "Our team")
 */
export function renderFigure(params: ShortcodeParams): ShortcodeOutput {
  const get = (name: string) => String(params[name] ?? '').trim()
  const [src, title, caption] = [get('src'), get('title'), get('caption')]
  const alt = get('alt') || toPlain(caption)
  const isPlain = toPlain(caption) === caption && !(title && caption)
  const needsHtml = !isPlain || get('attr') !== '' || get('class') !== '' || get('target') !== '' || get('rel') !== ''
  if (needsHtml) return block(renderAsHtml(get, alt))
  const text = title || caption
  const attributes = IMAGE_ATTRIBUTES.flatMap((name) => (get(name) ? `${name}="${get(name)}"` : []))
  const image =
    `![${escapeText(alt)}](${toDestination(src)}${text && ` "${text.replace(/["\\]/g, '\\$&')}"`})` +
    (attributes.length > 0 ? `{: ${attributes.join(' ')}}` : '')
  return block(get('link') ? `[${image}](${toDestination(get('link'))})` : image)
}

/** As Hugo’s own template, but with a title that is no heading. */
function renderAsHtml(get: (name: string) => string, alt: string): string {
  const attribute = (name: string, value = get(name)) => (value === '' ? '' : ` ${name}="${escapeHtml(value)}"`)
  const image = `<img src="${escapeHtml(get('src'))}" alt="${escapeHtml(alt)}"${IMAGE_ATTRIBUTES.map((name) => attribute(name)).join('')}>`
  const linked = get('link')
    ? `<a href="${escapeHtml(get('link'))}"${attribute('target')}${attribute('rel')}>${image}</a>`
    : image
  const attribution = renderSnippet(get('attr'))
  const source = get('attrlink') ? `<a href="${escapeHtml(get('attrlink'))}">${attribution}</a>` : attribution
  const title = get('title') ? `<p><strong>${escapeHtml(get('title'))}</strong></p>\n` : ''
  const caption =
    get('caption') || get('attr') ? `<p>${[renderSnippet(get('caption')), source].filter(Boolean).join(' ')}</p>\n` : ''
  const figcaption = title || caption ? `<figcaption>\n${title}${caption}</figcaption>\n` : ''
  return `<figure${attribute('class')}>\n${linked}\n${figcaption}</figure>`
}
