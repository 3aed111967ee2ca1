import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { renderToHast } from '@/lib/import/body/same-content'
import { fillTemplate } from '@/lib/import/mapping'
import type { Mapping } from '@/lib/import/source-site'
import type { Media } from '@/lib/import/systems/wordpress/content/media'
import type { Shortcode } from './shortcodes'

export type ShortcodeContext = {
  media: Media
  /** The id of the post. */
  id: string
}

/** The HTML of the shortcodes that WordPress and its best-known plugins have; `undefined` for those of others. */
export function renderShortcode(shortcode: Shortcode, context: ShortcodeContext): string | undefined {
  const { name, attributes, inner = '' } = shortcode
  const render = RENDERERS[name.toLowerCase()]
  if (render) return render(attributes, inner, context)
  return CODE.test(name) && shortcode.inner !== undefined ? renderCode(attributes, inner, name) : undefined
}

type Renderer = (attributes: Shortcode['attributes'], inner: string, context: ShortcodeContext) => string

const RENDERERS: Record<string, Renderer> = {
  caption: renderCaption,
  wp_caption: renderCaption,
  gallery: renderGallery,
  embed: ({ src, 0: first }, inner) => renderLink(inner.trim() || src || first || ''),
  youtube: ({ id, url, 0: first }, inner) =>
    renderLink(toVideo(inner.trim() || url || id || first || '', 'https://www.youtube.com/watch?v=')),
  vimeo: ({ id, url, 0: first }, inner) =>
    renderLink(toVideo(inner.trim() || url || id || first || '', 'https://vimeo.com/')),
  gist: ({ id, url, 0: first }, inner) => {
    const gist = inner.trim() || url || id || first || ''
    return renderLink(/^https?:/.test(gist) ? gist : `https://gist.github.com/${gist}`)
  },
  tweet: ({ 0: first = '' }, inner) => renderLink(toVideo(inner.trim() || first, 'https://twitter.com/i/status/')),
  audio: (attributes) => renderPlayer('audio', attributes, ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', '0']),
  video: (attributes) => renderPlayer('video', attributes, ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', '0']),
  code: (attributes, inner) => renderCode(attributes, inner, ''),
  sourcecode: (attributes, inner) => renderCode(attributes, inner, ''),
  source: (attributes, inner) => renderCode(attributes, inner, ''),
}

/** The shortcodes of SyntaxHighlighter for each language, and those of CodeColorer and Crayon. */
const CODE =
  /^(crayon|cc[a-z]{0,5}(_\w+)?|bash|c|clojure|cpp|csharp|css|diff|erlang|fsharp|go|groovy|haskell|html|java|javascript|js|json|kotlin|latex|objc|perl|php|plain|powershell|python|r|ruby|scala|shell|sql|swift|typescript|vb|xml|yaml)$/i

/** The picture, and the text after it, or in the attribute of old. */
function renderCaption({ caption }: Shortcode['attributes'], inner: string): string {
  const [, picture = inner, text = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? []
  const shown = caption ?? text.trim()
  return `<figure class="wp-caption">${picture.trim()}${shown && `<figcaption>${shown}</figcaption>`}</figure>`
}

/** The pictures with these ids, or all that were uploaded for the post. */
function renderGallery({ ids, include, link }: Shortcode['attributes'], _inner: string, context: ShortcodeContext) {
  const wanted = (ids ?? include ?? '').split(',').flatMap((id) => id.trim() || [])
  const pictures =
    wanted.length > 0 ? wanted.flatMap((id) => context.media.find(id) ?? []) : context.media.of(context.id)
  const figures = pictures.map(({ url, alt, caption }) => {
    const image = toHtml(h('img', { src: url, alt }))
    const linked = link === 'file' ? `<a href="${url}">${image}</a>` : image
    return `<figure>${linked}${caption && `<figcaption>${caption}</figcaption>`}</figure>`
  })
  return `\n\n<div class="gallery">${figures.join('\n')}</div>\n\n`
}

/** A link that is alone in its paragraph, which this blog replaces with what it shows on a click. */
function renderLink(url: string): string {
  const clean = url.replaceAll('&amp;', '&')
  return url === '' ? '' : `\n\n${toHtml(h('p', h('a', { href: clean }, clean)))}\n\n`
}

function toVideo(video: string, prefix: string): string {
  return /^https?:/.test(video) ? video : prefix + video
}

function renderPlayer(element: 'audio' | 'video', attributes: Shortcode['attributes'], names: string[]): string {
  const src = names.map((name) => attributes[name]).find((value) => value !== undefined && value !== '')
  return src === undefined ? '' : `\n\n<div>${toHtml(h(element, { src, controls: true }))}</div>\n\n`
}

/** Code is text, in which signs may be written as HTML or not. */
function renderCode({ lang, language, 0: first }: Shortcode['attributes'], inner: string, name: string): string {
  const written = lang ?? language ?? first ?? name.replace(/^(crayon|cc[a-z]*)_?/i, '')
  const code = inner.replace(/^\s*\n|\s+$/g, '').replaceAll('<', '&lt;')
  const attribute = written === '' ? '' : ` class="language-${written.replace(/[^\w+#-]/g, '')}"`
  return `\n\n<pre><code${attribute}>${code}\n</code></pre>\n\n`
}

/** What becomes of a shortcode of a plugin by an answer of `import.yml`. */
export function applyMapping(answer: Mapping[string], { attributes, inner = '' }: Shortcode): string {
  if (answer === 'drop') return ''
  if (answer === 'keep') return inner
  const markdown = fillTemplate(answer.template, (name) => (name === 'inner' ? inner : attributes[name]))
  return `\n\n${toHtml(renderToHast(markdown))}\n\n`
}

/** What a shortcode of a plugin probably becomes: the text in it is kept; one with a picture is that. */
export function guessMapping({ attributes, inner }: Shortcode): Mapping[string] {
  if (inner !== undefined) return 'keep'
  const src = ['src', 'image', 'img', 'url'].find((name) => /\.(png|jpe?g|gif|webp|svg)$/i.test(attributes[name] ?? ''))
  return src === undefined ? 'drop' : { template: `![{{ alt }}]({{ ${src} }})` }
}
