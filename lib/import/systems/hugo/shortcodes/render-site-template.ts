import { isSeveralBlocks, renderSnippet } from '@/lib/import/body/render-snippet'
import { SafeHtml } from '@/lib/import/systems/hugo/go-template/functions'
import { runTemplate } from '@/lib/import/systems/hugo/go-template/run-template'
import { cleanHtml, isBlockHtml } from './clean-html'
import { block, inline, type ShortcodeOutput } from './output'
import type { Shortcode } from './shortcode-tree'
import { createDot, type TemplateContext } from './template-dot'

/** Stands for Markdown within HTML, which is put in place after the HTML has been cleaned. */
const SLOT = /\uE000(\d+)\uE001/g

/**
 * What the site’s own template makes of a shortcode.
 *
 * @param inner what is between its tags, rendered
 * @throws UnsupportedTemplate if the template does more than fill in values
 */
export function renderSiteTemplate(
  template: string,
  shortcode: Shortcode,
  inner: string,
  context: TemplateContext,
): ShortcodeOutput {
  const { config, siteTemplates } = context
  const slots: string[] = []
  const markdownify = (text: string) => {
    if (!isSeveralBlocks(text)) return new SafeHtml(renderSnippet(text))
    slots.push(text.trim())
    return new SafeHtml(`\uE000${slots.length - 1}\uE001`)
  }
  const { dot, globals } = createDot(shortcode, inner, markdownify, context)
  const baseUrl = config.url ? `${config.url}/` : ''
  const site = { baseUrl, basePath: config.basePath, markdownify, partials: siteTemplates.partials }
  // The size of a picture is not known.
  const output = runTemplate(template, dot, site, globals).replace(/\s(width|height)=(""|'')/g, '')
  if (shortcode.delimiter === '%') {
    const text = output.replace(SLOT, (_, index: string) => slots[Number(index)] ?? '')
    return { text: text.trim(), isBlock: text.trim().includes('\n') || isBlockHtml(text) }
  }
  const html = cleanHtml(output).replace(SLOT, (_, index: string) => `\n\n${slots[Number(index)] ?? ''}\n\n`)
  const text = html.replace(/\n{3,}/g, '\n\n').trim()
  // Several blocks, or one that is no paragraph, such as a table.
  return isBlockHtml(text) || slots.length > 0 || text.includes('\n\n') ? block(text) : inline(text.replace(/\n/g, ' '))
}
