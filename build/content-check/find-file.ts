import { posix } from 'node:path'
import { isNamedAsImage } from '@/lib/images/image-format'
import { decodePath } from '@/lib/urls'
import type { SiteFile } from './site-files'
import type { SiteMap } from './site-map'

/** The page that a file becomes: the path against which relative addresses count, and whether readers see it. */
export type PageOfFile = { file: string; from: string; isSeen: boolean }

/** The path a URL means on this site, or nothing for addresses elsewhere and within the page. */
export function pathOnSite(url: string, from: string, site: SiteMap): string | undefined {
  if (url.startsWith('#') || url === '') return undefined
  const base = new URL(from, site.url)
  if (!URL.canParse(url, base)) return undefined
  const target = new URL(url, base)
  if (target.origin !== base.origin) return undefined
  const isWholeAddress = URL.canParse(url) || url.startsWith('//')
  if (!isWholeAddress) return decodePath(target.pathname)
  // Beside the site, on the same host, may be others.
  const { pathname: root } = new URL(`${site.url}/`)
  return target.pathname.startsWith(root) ? decodePath(target.pathname.slice(root.length - 1)) : undefined
}

/** The file with an address of its own that a URL means. */
export function findFile(url: string, { from }: PageOfFile, site: SiteMap): SiteFile | undefined {
  const path = pathOnSite(url, from, site)
  return path === undefined ? undefined : site.files.get(path)
}

/**
 * The image of the content folder that a URL means to whoever looks at the files: seen from the text, as
 * editors show it, or from the content folder where it begins with a slash. It gets an address when the
 * site is built.
 */
export function findImageByPlace(url: string, { file }: PageOfFile, site: SiteMap): SiteFile | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(url)) return undefined
  const path = decodePath(url.replace(/[?#].*$/, ''))
  const place = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path)
  return isNamedAsImage(place) ? site.contentFiles.get(place) : undefined
}
