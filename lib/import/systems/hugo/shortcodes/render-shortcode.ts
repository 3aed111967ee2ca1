import { renderSnippet } from '@/lib/import/body/render-snippet'
import { changed, lost, type NoteContent } from '@/lib/import/note'
import type { Mapping, TemplateUse } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { getText, getTree, getValue } from '@/lib/import/systems/hugo/config/tree'
import type { FindPage } from '@/lib/import/systems/hugo/content/page-references'
import type { HugoPage } from '@/lib/import/systems/hugo/content/read-pages'
import { UnsupportedTemplate } from '@/lib/import/systems/hugo/go-template/unsupported-template'
import { encodePath } from '@/lib/routing/paths'
import { applyMapping } from './apply-mapping'
import { block, inline, type ShortcodeOutput } from './output'
import { renderCode } from './render-code'
import { EMBEDS, renderEmbed } from './render-embed'
import { renderFigure } from './render-figure'
import { renderSiteTemplate } from './render-site-template'
import type { Shortcode, ShortcodeParams } from './shortcode-tree'
import type { SiteTemplates } from './site-templates'

/** What rendering a shortcode needs to know. */
export type ShortcodeContext = {
  page: HugoPage
  config: HugoConfig
  findPage: FindPage
  mapping: Mapping
  /** What a shortcode of the site’s own probably becomes, by its name. */
  guesses: Mapping
  siteTemplates: SiteTemplates
  /** The data files, by name. */
  data: Record<string, unknown>
  /** Files of `assets/`, by their path there: the paths at which the site serves them. */
  assets: ReadonlySet<string>
  report: (note: NoteContent, at: number) => void
  recordTemplate: (use: Omit<TemplateUse, 'line'>, at: number) => void
}

type Renderer = (params: ShortcodeParams, inner: string, context: ShortcodeContext, at: number) => ShortcodeOutput

/** The shortcodes of Hugo itself. A template of the site with the same name replaces one. */
const BUILT_IN: Record<string, Renderer> = {
  figure: renderFigure,
  highlight: renderCode,
  ref: (params, _, context, at) => inline(renderReference(params, context, at, true)),
  relref: (params, _, context, at) => inline(renderReference(params, context, at, false)),
  param: ({ 0: name, name: named }, _, { page, config }) => {
    const path = String(name ?? named ?? '')
    const value = getValue(page.values, path) ?? getValue(getTree(config.tree, 'params'), path)
    return inline(value === undefined || typeof value === 'object' ? '' : String(value))
  },
  details: ({ summary, open, ...params }, inner) => {
    const attribute = open === true || open === 'true' ? ' open' : ''
    const title = renderSnippet(String(summary ?? params['0'] ?? 'Details'))
    return block(`<details${attribute}>\n<summary>${title}</summary>\n\n${inner.trim()}\n\n</details>`)
  },
  comment: () => inline(''),
  qr: ({ text }, inner) => {
    const content = String(text ?? inner).trim()
    return inline(/^https?:\/\/\S+$/.test(content) ? `<${content}>` : content)
  },
}

/** Renders a shortcode to Markdown of this blog. */
export function renderShortcode(shortcode: Shortcode, inner: string, context: ShortcodeContext): ShortcodeOutput {
  const { name, params, start } = shortcode
  const { mapping, guesses, siteTemplates, report, recordTemplate } = context
  const guess = guesses[name] ?? 'keep'
  const answer = mapping[name]
  const template = siteTemplates.shortcodes.get(name)
  if (answer !== undefined) {
    recordTemplate({ name, guess }, start)
    report(changed('shortcodes of the site’s own', `${name} became what import.yml says`), start)
    return applyMapping(answer, params, inner)
  }
  if (template !== undefined) {
    try {
      const output = renderSiteTemplate(template, shortcode, inner, context)
      report(changed('shortcodes of the site’s own', `${name} became what its template makes of it`), start)
      return output
    } catch (error) {
      if (!(error instanceof UnsupportedTemplate)) throw error
    }
  } else {
    const embed = EMBEDS[name]
    const render = BUILT_IN[name]
    if (embed || render) {
      report(changed(`${name} shortcodes`, `${name} became Markdown`), start)
      return embed ? renderEmbed(embed(params)) : (render?.(params, inner, context, start) ?? inline(''))
    }
  }
  recordTemplate({ name, guess }, start)
  const effect =
    guess === 'drop' ? 'was left out' : guess === 'keep' ? 'became the text within it' : 'became what it seems to be'
  const message = `${name} ${effect}${template === undefined ? ', as it has no template' : ''}`
  const toNote = guess === 'drop' ? lost : changed
  report(
    toNote('shortcodes of the site’s own', message, `say in import.yml what becomes of ${name}, and import again`),
    start,
  )
  return applyMapping(guess, params, inner)
}

/** The URL of the page that `ref` and `relref` name, with its fragment. */
function renderReference(params: ShortcodeParams, context: ShortcodeContext, at: number, isAbsolute: boolean): string {
  const { page, config, findPage, report } = context
  const text = getText({ path: params.path ?? params['0'] ?? '' }, 'path') ?? ''
  const [path = '', fragment] = text.split('#')
  const hash = fragment === undefined ? '' : `#${fragment}`
  if (path === '') return hash
  const target = findPage(path, page)
  const targetPath = target?.paths[0]
  if (targetPath === undefined) {
    const fix = 'write the URL that is meant'
    report(lost('references to nowhere', `there is no page ${path}`, fix), at)
    return `/${path.replace(/^\/+/, '')}${hash}`
  }
  return (isAbsolute ? (config.url ?? config.basePath) : config.basePath) + encodePath(targetPath) + hash
}
