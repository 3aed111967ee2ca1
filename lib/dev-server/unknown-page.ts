import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isOnDesk } from '@/lib/desk/desk-paths'
import { decodePath, normalizePath } from '@/lib/routing/paths'

/** The error page as a page of its own, `app/~missing`; no slug has such a sign. */
export const MISSING_PAGE_PATH = '/~missing/'

/**
 * Whether a path would be that of a post, a list or a page of the author’s, but there is none. The route that matches it
 * would call `notFound()`, and then Next renders its error page in the browser, where its router logs an error.
 *
 * @param hasPage whether the content has a page at a path, decoded
 * @param publicDir absolute path of the files that are served as they are
 */
export function isUnknownPage(pathname: string, hasPage: (path: string) => boolean, publicDir: string): boolean {
  const path = normalizePath(decodePath(pathname))
  const name = path.replace(/^\/|\/$/g, '')
  if (hasPage(path) || name === '' || isFile(name, publicDir) || isOnDesk(path, hasPage)) return false
  const [section = '', ...rest] = name.split('/')
  const folder = join('app', section)
  if (section.startsWith('_')) return false
  if (rest.length > 0 || !existsSync(folder)) return true
  return readdirSync(folder).some((entry) => entry.startsWith('['))
}

/** Files with an extension are served by another route. */
function isFile(name: string, publicDir: string): boolean {
  return /\.\w+$/.test(name) || existsSync(join(publicDir, name))
}
