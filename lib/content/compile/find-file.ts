import { posix } from 'node:path'
import { hasImageExtension } from '@/lib/images/image-format'
import type { Reference } from '@/lib/markdown/plugins/rehype-references'
import { decodePath } from '@/lib/routing/paths'
import { resolveSitePath } from '@/lib/routing/urls'
import type { SiteFile, SiteFiles } from './site-files'

/** The page that a file becomes. */
export type PageOfFile = {
  file: string
  /** The path that relative URLs in the file are relative to. */
  path: string
  isPublished: boolean
}

/** Finds the file that a URL in a text refers to, if that file has a URL itself. */
export function findFile(
  url: string,
  { path: from }: Pick<PageOfFile, 'path'>,
  { byUrl }: SiteFiles,
): SiteFile | undefined {
  const path = resolveSitePath(url, from)
  return path === undefined ? undefined : byUrl.get(path)
}

/** Finds the image that a text shows or links to. */
export function findImage(
  { kind, url }: Pick<Reference, 'kind' | 'url'>,
  page: Pick<PageOfFile, 'file' | 'path'>,
  files: SiteFiles,
): SiteFile | undefined {
  if (kind === 'script' || kind === 'style') return undefined
  const file = findFile(url, page, files) ?? (kind === 'file' ? undefined : findImageByPath(url, page, files))
  return kind === 'image' || (file && hasImageExtension(file.path)) ? file : undefined
}

/**
 * Finds an image of the content folder by its path: relative to the file, as editors show it, or to the content folder
 * if the path begins with a slash. It gets a URL when the site is built.
 */
function findImageByPath(url: string, { file }: Pick<PageOfFile, 'file'>, { byPath }: SiteFiles): SiteFile | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(url)) return undefined
  const path = decodePath(url.replace(/[?#].*$/, ''))
  const within = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file).normalize('NFC'), path)
  return hasImageExtension(within) ? byPath.get(within) : undefined
}
