import type { Image } from 'mdast'
import { renderSnippet } from '@/lib/import/body/render-snippet'
import { SafeHtml } from '@/lib/import/systems/hugo/go-template/functions'
import { runTemplate } from '@/lib/import/systems/hugo/go-template/run-template'
import { UnsupportedTemplate } from '@/lib/import/systems/hugo/go-template/unsupported-template'
import { createDot, type TemplateContext } from '@/lib/import/systems/hugo/shortcodes/template-dot'

/**
 * Creates a function that finds the caption that the site’s own template shows below an image, its render hook; that is
 * `undefined` if the site has none, or the template does more than fill in values.
 */
export function createCaptionFinder(context: TemplateContext): ((image: Image) => string | undefined) | undefined {
  const { config, siteTemplates } = context
  const template = siteTemplates.hooks.get('render-image')
  if (template === undefined || !/<figcaption\b/i.test(template)) return undefined
  const markdownify = (text: string) => new SafeHtml(renderSnippet(text))
  const site = { baseUrl: config.url ? `${config.url}/` : '', basePath: config.basePath, markdownify }
  return ({ url, alt, title }) => {
    const { dot, globals } = createDot({ name: '', params: {} }, '', markdownify, context)
    const values = { Destination: url, Text: new SafeHtml(alt ?? ''), PlainText: alt ?? '', Title: title ?? '' }
    const image = { ...dot, ...values, IsBlock: true, Ordinal: 0, Attributes: {} }
    try {
      const html = runTemplate(template, image, { ...site, partials: siteTemplates.partials }, globals)
      const [, caption] = /<figcaption\b[^>]*>([\s\S]*?)<\/figcaption>/i.exec(html) ?? []
      return caption === undefined ? undefined : findWritten(caption, [title, alt])
    } catch (error) {
      if (error instanceof UnsupportedTemplate) return undefined
      throw error
    }
  }
}

/** The text of the image that a caption shows, else the caption itself. */
function findWritten(caption: string, texts: (string | null | undefined)[]): string | undefined {
  const toWords = (text: string) => text.replace(/<[^>]*>|&[#\w]+;|[^\p{L}\p{N}]+/gu, ' ').trim()
  const words = toWords(caption)
  if (words === '') return undefined
  return texts.find((text) => text && toWords(text) === words) ?? caption.replace(/<[^>]*>/g, '').trim()
}
