import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { expandHugoPattern, toHugoPath } from '@/lib/routing/hugo-permalinks'
import { decodePath } from '@/lib/routing/paths'
import { expandPermalinks } from '@/lib/routing/permalinks'

/** What the URL of a page depends on. */
type PagePathParams = {
  /** The folders it is in, within the content. */
  folders: string[]
  /** Those of its folders that are sections: the first one, and all with an `_index.md`. */
  sections: string[]
  name: string
  title: string
  /** As the front matter has it. */
  slug: string | undefined
  url: string | undefined
  /** `YYYY-MM-DD` */
  day: string
  /** `/fr` */
  pathPrefix: string
}

/** The paths of a page: first the one that the site serves it at, decoded, without the path the site is below. */
export function getPagePaths(params: PagePathParams, config: HugoConfig): string[] {
  const { folders, name, slug, url, pathPrefix } = params
  if (url !== undefined) return expandUrl(params, url).map((path) => pathPrefix + path)
  const section = folders[0] ?? ''
  const pattern = config.permalinks[section.toLowerCase()] ?? config.permalinks['']
  const path =
    pattern === undefined
      ? [...folders, slug?.replace(/^-+|-+$/g, '') || name].join('/')
      : expandHugoPattern(pattern, { ...params, fileName: name, name, categoryNames: [] })
  const clean = toHugoPath(path, config)
  const isUgly = typeof config.uglyUrls === 'boolean' ? config.uglyUrls : config.uglyUrls[section.toLowerCase()]
  return [pathPrefix + (isUgly ? `${clean.replace(/\/$/, '')}.html` : clean)]
}

/** The path of the page of a section or of another list. */
export function getListPath(folders: string[], pathPrefix: string, config: HugoConfig): string {
  return pathPrefix + toHugoPath(folders.join('/'), config)
}

/**
 * The path that `url` sets. One that is encoded is a file of that name too. `hugo import jekyll` keeps the placeholders
 * of Jekyll, `/:categories/:title/`, which Hugo takes as they are: the URL that the post had before, then the one it has
 * now.
 */
function expandUrl(params: PagePathParams, url: string): string[] {
  const raw = url.startsWith('/') ? url : `/${url}`
  const path = decodePath(raw)
  const served = [...new Set([path, raw].map((text) => (/(\.[a-z]\w{0,4}|\/)$/i.test(text) ? text : `${text}/`)))]
  if (!/:[a-z]/.test(path)) return served
  const [, date, name = params.name] = /^(\d{4}-\d\d?-\d\d?)-(.+)$/.exec(params.name) ?? []
  const before = expandPermalinks([path], {
    ...{ fileName: params.name, name, slug: params.slug, title: params.title },
    ...{ day: date ?? params.day, categoryNames: [] },
  })[0]
  return [...new Set([...(before ? [before.path] : []), ...served])]
}
