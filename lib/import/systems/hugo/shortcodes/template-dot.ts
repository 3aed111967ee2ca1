import { isTree } from '@/lib/import/data/tree'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { getText, getTree, getValue, lowerKeys } from '@/lib/import/systems/hugo/config/tree'
import type { FindPage } from '@/lib/import/systems/hugo/content/page-references'
import type { HugoPage } from '@/lib/import/systems/hugo/content/read-pages'
import { getBasePath } from '@/lib/import/systems/hugo/content/to-entry'
import { createDate, SafeHtml, toText } from '@/lib/import/systems/hugo/go-template/functions'
import { encodePath } from '@/lib/routing/paths'
import type { Shortcode } from './shortcode-tree'
import type { SiteTemplates } from './site-templates'

/** What templates of shortcodes can ask for. */
export type TemplateContext = {
  page: HugoPage
  config: HugoConfig
  findPage: FindPage
  siteTemplates: SiteTemplates
  data: Record<string, unknown>
  assets: ReadonlySet<string>
}

type Values = Record<string, unknown>

/** The dot of a template of a shortcode, and what templates have anywhere: `site`, `resources`. */
export function createDot(
  { name, params }: Pick<Shortcode, 'name' | 'params'>,
  inner: string,
  markdownify: (text: string) => SafeHtml,
  context: TemplateContext,
): { dot: Values; globals: Values } {
  const { page, config, data, assets } = context
  const site = strict({
    Title: getValue(config.tree, 'title'),
    BaseURL: config.url ? `${config.url}/` : '/',
    Params: getTree(config.tree, 'params'),
    LanguageCode: getValue(config.tree, 'languageCode'),
    Data: data,
    GetPage: getPage,
  })
  const isNamed = Object.keys(params).some((key) => !/^\d+$/.test(key))
  const get = (key: unknown) => params[toText(key)] ?? ''
  const dot = strict({
    Get: get,
    Params: isNamed ? params : Object.values(params),
    Inner: new SafeHtml(inner),
    InnerDeindent: new SafeHtml(inner),
    IsNamedParams: isNamed,
    Name: name,
    Page: toPageDot(page),
    Site: site,
    ...createScratch(),
  })
  const getAsset = (path: unknown) => {
    const served = `/${toText(path).replace(/^\/+/, '')}`
    return assets.has(served) ? toResource(served, served, {}) : undefined
  }
  return { dot, globals: { site, hugo: {}, resources: { Get: getAsset, GetMatch: getAsset } } }

  function getPage(path: unknown) {
    const found = context.findPage(toText(path), page)
    return found && toPageDot(found)
  }

  function toPageDot(shown: HugoPage): Values {
    const path = shown.paths[0] ?? '/'
    const resources = shown.source.resources.map((file) => {
      return toResource(getBasePath(path) + file.path, file.path, findMetadata(shown, file.path))
    })
    const find = (pattern: unknown) => resources.filter(({ Name }) => matches(String(Name), toText(pattern)))
    const findFirst = (pattern: unknown) => find(pattern)[0]
    const findByType = (type: unknown) => resources.filter(({ ResourceType }) => ResourceType === toText(type))
    const renderString = (...values: unknown[]) => markdownify(toText(values.at(-1)))
    return strict({
      Title: shown.title,
      LinkTitle: shown.title,
      ...toDates(shown),
      ...toUrls(path),
      Params: lowerKeys(shown.values),
      Site: site,
      Resources: strict({ GetMatch: findFirst, Get: findFirst, Match: find, ByType: findByType }),
      RenderString: renderString,
      GetPage: getPage,
      ...createScratch(),
    })
  }

  function toUrls(local: string): Values {
    const url = config.basePath + encodePath(local)
    return { RelPermalink: url, Permalink: (config.url?.slice(0, -config.basePath.length || undefined) ?? '') + url }
  }

  /** A file; of a picture, what Hugo makes of it in another size is the picture itself. */
  function toResource(served: string, path: string, metadata: Values): Values {
    const isImage = /\.(png|jpe?g|gif|webp|avif|svg|tiff?|bmp)$/i.test(path)
    const resource: Values = strict({
      ...toUrls(served),
      path,
      Name: getText(metadata, 'name') ?? path,
      Title: getText(metadata, 'title') ?? getText(metadata, 'name') ?? path,
      Params: getTree(metadata, 'params'),
      ResourceType: isImage ? 'image' : 'other',
      MediaType: { SubType: /[^.]*$/.exec(path)?.[0].toLowerCase(), Type: isImage ? 'image' : 'other' },
      ...{ Width: undefined, Height: undefined },
    })
    for (const method of ['Resize', 'Fit', 'Fill', 'Crop', 'Process', 'Filter']) resource[method] = () => resource
    return resource
  }
}

/** As Hugo’s fields, of which one without a date is that of the post. */
function toDates({ dates }: HugoPage): Values {
  const { date, updated = date, publishDate = date, expiryDate } = dates
  const toDate = (written: string | undefined) => written && createDate(written)
  return {
    ...{ Date: toDate(date), Lastmod: toDate(updated), PublishDate: toDate(publishDate) },
    ExpiryDate: toDate(expiryDate),
  }
}

/** What `resources` in the front matter of a bundle says about a file. */
function findMetadata({ values }: HugoPage, path: string): Values {
  const all = [values.resources].flat().filter(isTree).map(lowerKeys)
  return Object.assign({}, ...all.filter(({ src }) => matches(path, String(src ?? ''))).toReversed())
}

/** Values that a template keeps for later. */
function createScratch(): Values {
  const kept: Values = {}
  const get = (key: unknown) => kept[toText(key)]
  const set = (key: unknown, value: unknown) => {
    kept[toText(key)] = value
    return ''
  }
  const scratch = strict({ Get: get, Set: set })
  return { Scratch: scratch, Store: scratch }
}

/** A value of whose other fields the interpreter says that it does not know them. */
function strict(values: Values): Values {
  return { ...values, isStrict: true }
}

/** Whether a name matches a pattern, in which `*` matches anything. */
function matches(name: string, pattern: string): boolean {
  const source = pattern.split(/\*+/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${source.join('.*')}$`, 'i').test(name)
}
