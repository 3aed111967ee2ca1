import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isOnDesk } from '@/lib/desk/desk-paths'
import { decodePath, normalizePath } from '@/lib/routing/paths'

/** No route of `app/` matches it. */
export const UNMATCHED_PATH = '/no/such/page/'

/**
 * Whether a path would be that of a post, a list or a page of the author’s, but there is none. Next’s error page is then
 * rendered by the server only if no route matches; in dev its router logs an error otherwise.
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
  if (!existsSync(folder)) return rest.length === 0 && !section.startsWith('_')
  return readdirSync(folder).some((entry) => entry.startsWith('['))
}

/** Files with an extension are served by another route. */
function isFile(name: string, publicDir: string): boolean {
  return /\.\w+$/.test(name) || existsSync(join(publicDir, name))
}
