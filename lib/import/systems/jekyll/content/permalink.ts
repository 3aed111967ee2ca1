import type { Temporal } from 'temporal-polyfill'
import type { JekyllConfig } from '@/lib/import/systems/jekyll/config/jekyll-config'
import { jekyll } from '@/lib/routing/jekyll-permalinks'
import { decodePath } from '@/lib/routing/paths'

/** What the URL of a post, a page or another document depends on. */
type UrlParams = {
  collection: string
  /** The path within its folder, without an extension: `2022-04-04-the-step-back`, `guides/setup`. */
  path: string
  /** The name of the file without its extension, and that without its date. */
  fileName: string
  name: string
  slug?: string
  categories: string[]
  date?: Temporal.ZonedDateTime
  /** The extension of the file that the server has: `.html`. */
  extension: string
}

const PLACEHOLDER = /:([a-z_]+)/g

/**
 * The path at which Jekyll serves a document, decoded, and the other paths that its server answers.
 *
 * @param template a permalink pattern, or one with nothing to replace
 */
export function getUrl(template: string, params: UrlParams): { path: string; aliases: string[] } {
  const values = getValues(params)
  const expanded = template.replace(PLACEHOLDER, (all, written: string) => {
    // `/:month_:day/`: the underscore belongs to the pattern.
    const name = written in values ? written : written.replace(/_$/, '')
    const value = values[name]
    return value === undefined ? all : value() + written.slice(name.length)
  })
  const path = decodePath(jekyll.clean(`/${expanded}`).replace(/\/{2,}/g, '/'))
  return { path, aliases: getOtherForms(path, params.extension) }
}

/** The file at `/a.html` is at `/a` too, and the other way round. */
export function getOtherForms(path: string, extension = '.html'): string[] {
  if (path.endsWith('/index.html')) return [path.slice(0, -'index.html'.length)]
  if (path.endsWith('/') || extension !== '.html') return []
  return [path.endsWith('.html') ? path.slice(0, -'.html'.length) : `${path}.html`]
}

function getValues(params: UrlParams): Record<string, () => string> {
  const { date } = params
  const shared = {
    ...{ fileName: params.fileName, name: params.name, slug: params.slug, title: '' },
    ...{ day: date?.toPlainDate().toString() ?? '1970-01-01', categoryNames: params.categories },
  }
  const common = Object.entries(jekyll.placeholders).map(([name, expand]) => [name, () => expand(shared)] as const)
  const pad = (value: number | undefined) => String(value ?? 0).padStart(2, '0')
  return {
    ...Object.fromEntries(common),
    hour: () => pad(date?.hour),
    minute: () => pad(date?.minute),
    second: () => pad(date?.second),
    collection: () => params.collection,
    path: () => params.path,
    output_ext: () => params.extension,
  }
}

/** The pattern of documents of other collections, which depends on the style of posts. */
export function getCollectionTemplate({ permalinkStyle: style }: JekyllConfig): string {
  if (style === 'pretty' || style.endsWith('/')) return '/:collection/:path/'
  const hasExtension = ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext')
  return hasExtension ? '/:collection/:path:output_ext' : '/:collection/:path'
}

/** The pattern of pages, in which `:path` is the path within the blog. */
export function getPageTemplate({ permalinkStyle: style }: JekyllConfig, path: string, extension: string): string {
  if (extension !== '.html') return '/:path:output_ext'
  if (/(^|\/)index$/.test(path)) return `/${path.slice(0, -'index'.length)}`
  if (style === 'pretty' || style.endsWith('/')) return '/:path/'
  const hasExtension = ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext')
  return hasExtension ? '/:path:output_ext' : '/:path'
}
