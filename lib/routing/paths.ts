import { siteUrl } from './urls'

/** The last part of a path that is the name of a file rather than of a folder. */
const FILE = /\.[a-z]\w{0,4}$/i

/** Decodes a path: `/posts/caf%C3%A9/` → `/posts/café/`. What is not encoded correctly stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Encodes a decoded path, as it is in a link (RFC 3986). */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * The one spelling of a decoded path by which redirects are looked up: with a trailing slash unless it names a
 * file, and without the `index.html` of a folder.
 */
export function normalizePath(path: string): string {
  const folder = path
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html?$/, '/')
  return folder.endsWith('/') || FILE.test(folder) ? folder : `${folder}/`
}

/**
 * Resolves a path that an author wrote, and normalizes it.
 *
 * @param base the folder that a path without a leading slash is relative to
 * @returns nothing for a URL with a host, a query or a fragment, which a redirect cannot have
 */
export function resolvePath(text: string, base = '/'): string | undefined {
  const origin = `http://site.invalid${base}`
  const url = URL.canParse(text, origin) ? new URL(text, origin) : undefined
  if (url?.host !== 'site.invalid' || URL.canParse(text) || url.search !== '' || url.hash !== '') return undefined
  try {
    return normalizePath(decodeURIComponent(url.pathname))
  } catch {
    return undefined
  }
}

/**
 * The path on this site that a URL in a page means, decoded; nothing for other sites and for fragments.
 *
 * @param from the path of the page
 * @param site the URL of the site, without a trailing slash
 */
export function resolveSitePath(url: string, from: string, site = siteUrl()): string | undefined {
  if (url.startsWith('#') || url === '') return undefined
  const base = new URL(from, site)
  if (!URL.canParse(url, base)) return undefined
  const target = new URL(url, base)
  if (target.origin !== base.origin) return undefined
  const isAbsolute = URL.canParse(url) || url.startsWith('//')
  if (!isAbsolute) return decodePath(target.pathname)
  // Other sites may share the host.
  const { pathname: root } = new URL(`${site}/`)
  return target.pathname.startsWith(root) ? decodePath(target.pathname.slice(root.length - 1)) : undefined
}
