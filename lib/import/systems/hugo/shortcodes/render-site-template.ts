import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { getTree, getValue, lowerKeys } from '@/lib/import/systems/hugo/config/tree'
import type { HugoPage } from '@/lib/import/systems/hugo/content/read-pages'
import { getBasePath } from '@/lib/import/systems/hugo/content/to-entry'
import { SafeHtml } from '@/lib/import/systems/hugo/go-template/functions'
import { isSeveralBlocks, renderSnippet } from '@/lib/import/systems/hugo/go-template/render-snippet'
import { runTemplate } from '@/lib/import/systems/hugo/go-template/run-template'
import { encodePath } from '@/lib/routing/paths'
import { cleanHtml, isBlockHtml } from './clean-html'
import { block, inline, type ShortcodeOutput } from './output'
import type { Shortcode } from './shortcode-tree'

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
  page: HugoPage,
  config: HugoConfig,
): ShortcodeOutput {
  const slots: string[] = []
  const markdownify = (text: string) => {
    if (!isSeveralBlocks(text)) return new SafeHtml(renderSnippet(text))
    slots.push(text.trim())
    return new SafeHtml(`\uE000${slots.length - 1}\uE001`)
  }
  const { dot, site } = createDot(shortcode, inner, page, config)
  const baseUrl = config.url ? `${config.url}/` : ''
  const output = runTemplate(template, dot, { baseUrl, basePath: config.basePath, markdownify }, { site, hugo: {} })
  if (shortcode.delimiter === '%') {
    const text = output.replace(SLOT, (_, index: string) => slots[Number(index)] ?? '')
    return { text: text.trim(), isBlock: text.trim().includes('\n') || isBlockHtml(text) }
  }
  const html = cleanHtml(output).replace(SLOT, (_, index: string) => `\n\n${slots[Number(index)] ?? ''}\n\n`)
  const text = html.replace(/\n{3,}/g, '\n\n').trim()
  return isBlockHtml(text) || text.includes('\n\n') ? block(text) : inline(text.replace(/\n/g, ' '))
}

function createDot({ name, params }: Shortcode, inner: string, page: HugoPage, config: HugoConfig) {
  const path = page.paths[0] ?? '/'
  const isNamed = Object.keys(params).some((key) => !/^\d+$/.test(key))
  const siteParams = getTree(config.tree, 'params')
  const site = strict({
    Title: getValue(config.tree, 'title'),
    BaseURL: config.url ? `${config.url}/` : '/',
    Params: siteParams,
    LanguageCode: getValue(config.tree, 'languageCode'),
  })
  const toUrl = (local: string) => `${config.basePath}${encodePath(local)}`
  const toResource = (pattern: unknown) => {
    const found = page.source.resources.find((resource) => matches(resource.path, String(pattern)))
    const url = found && toUrl(getBasePath(path) + found.path)
    return (
      found && strict({ RelPermalink: url, Permalink: (config.url ?? '') + url, Name: found.path, Title: found.path })
    )
  }
  const pageDot = strict({
    Title: page.title,
    RelPermalink: toUrl(path),
    Permalink: (config.url ?? '') + encodePath(path),
    Params: lowerKeys(page.values),
    Site: site,
    Resources: strict({ GetMatch: toResource, Get: toResource }),
  })
  const get = (key: unknown) => params[String(key)] ?? ''
  const dot = strict({
    Get: get,
    Params: isNamed ? params : Object.values(params),
    Inner: new SafeHtml(inner),
    InnerDeindent: new SafeHtml(inner),
    IsNamedParams: isNamed,
    Name: name,
    Page: pageDot,
    Site: site,
  })
  return { dot, site }
}

/** A value of whose other fields the interpreter says that it does not know them. */
function strict(values: Record<string, unknown>): Record<string, unknown> {
  return { ...values, isStrict: true }
}

/** Whether a name matches a pattern, in which `*` matches anything. */
function matches(name: string, pattern: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${source.join('.*')}$`, 'i').test(name)
}
