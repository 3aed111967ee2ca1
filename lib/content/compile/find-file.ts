import { posix } from 'node:path'
import { isNamedAsImage } from '@/lib/images/image-format'
import { pathOnSite } from '@/lib/routing/site-path'
import { decodePath } from '@/lib/routing/urls'
import type { SiteFile } from './site-files'
import type { SiteMap } from './url-index'

/** The page that a file becomes: the path against which relative addresses count, and whether readers see it. */
export type PageOfFile = { file: string; from: string; isSeen: boolean }

/** The file with an address of its own that a URL means. */
export function findFile(url: string, { from }: PageOfFile, site: SiteMap): SiteFile | undefined {
  const path = pathOnSite(url, from, site.url)
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
