import { posix } from 'node:path'
import type { Tree } from '@/lib/import/data/tree'
import { getTexts } from '@/lib/import/systems/hugo/config/tree'
import { decodePath } from '@/lib/routing/paths'

/** Hugo’s field, a common mistake for it, and Jekyll’s. */
const FIELDS = ['aliases', 'alias', 'redirect_from']

/**
 * The paths that `aliases` sets, decoded. One without a slash at its start is relative to the folder that the page is
 * in by its URL.
 *
 * @param path of the page
 */
export function getAliasPaths(values: Tree, path: string): string[] {
  const folder = posix.join(path.replace(/\.html?$/i, ''), '..')
  return FIELDS.flatMap((field) => getTexts(values, field)).flatMap((alias) => {
    if (/^(https?:)?\/\//.test(alias)) return []
    const text = decodePath(alias.replace(/[?#].*$/, ''))
    const joined = text.startsWith('/') ? posix.normalize(text) : posix.join(folder, text)
    const absolute = joined.replace(/\/index\.html$/, '/')
    if (absolute === '/' || `${absolute}/`.replace(/\/\/$/, '/') === `${folder}/`) return []
    return /\.[a-z]\w{0,4}$/i.test(absolute) || absolute.endsWith('/') ? absolute : `${absolute}/`
  })
}
