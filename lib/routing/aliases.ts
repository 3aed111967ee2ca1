import type { KeyPath } from '@/lib/content/front-matter/read-fields'
import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'
import { decodePath } from './urls'

/** An address at which a post or a page was before. */
export type OldPath = {
  /** From the root of the site, decoded: `/post/x/`, or `/x.html` where it was a file’s. */
  path: string
  /** Where the author wrote it; absent where a pattern of the settings gave it. */
  key?: KeyPath
}

/** The last part of an address that is a file’s name and not a folder’s. */
const FILE = /\.[a-z]\w{0,4}$/i

/**
 * The addresses that a front matter names. Hugo’s `aliases` are relative to the folder in which the page
 * lies (https://gohugo.io/content-management/urls/#aliases), Jekyll’s `redirect_from` to the site.
 *
 * @param from the path of the page
 */
export function readOldPaths(
  file: string,
  declared: { aliases?: string[]; redirect_from?: string[] },
  from: string,
  issues: ContentIssue[],
): OldPath[] {
  const read = (key: 'aliases' | 'redirect_from', base: string): OldPath[] =>
    (declared[key] ?? []).flatMap((text, index) => {
      const at = [key, index]
      const path = resolveOldPath(text, base)
      if (path !== undefined) return { path, key: at }
      const fix = `write a path alone, such as ${pathIn(text) ?? '/post/x/'}`
      issues.push(errorAtKey(file, at, `${text} is no address of this site that could lead on`, fix))
      return []
    })
  return otherThan(from, [
    ...read('aliases', new URL('..', `http://site${from}`).pathname),
    ...read('redirect_from', '/'),
  ])
}

/** Without repetition, and without the address that the page has. */
export function otherThan(from: string, oldPaths: OldPath[]): OldPath[] {
  const known = new Set([decodePath(from)])
  return oldPaths.filter(({ path }) => !known.has(path) && known.add(path))
}

/**
 * An address as a redirect is looked up by: decoded, with a final slash where it is no file’s, and
 * without the `index.html` that stands for its folder.
 *
 * @returns nothing where a host could not tell it from another, or it is not one of this site
 */
export function resolveOldPath(text: string, base = '/'): string | undefined {
  const url = URL.canParse(text, `http://site.invalid${base}`) ? new URL(text, `http://site.invalid${base}`) : undefined
  if (url?.host !== 'site.invalid' || URL.canParse(text) || url.search !== '' || url.hash !== '') return undefined
  try {
    return toOldPath(decodeURIComponent(url.pathname))
  } catch {
    return undefined
  }
}

/** The same for a path that is decoded already. */
export function toOldPath(path: string): string {
  const folder = path
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html?$/, '/')
  return folder.endsWith('/') || FILE.test(folder) ? folder : `${folder}/`
}

function pathIn(text: string): string | undefined {
  const path = URL.canParse(text, 'http://site.invalid') ? new URL(text, 'http://site.invalid').pathname : '/'
  return path === '/' ? undefined : path
}
