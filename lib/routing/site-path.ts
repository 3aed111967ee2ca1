import { decodePath, siteUrl } from './urls'

/**
 * The path a URL means on this site, decoded, or nothing for addresses elsewhere and within the page.
 *
 * @param from the path of the page that it stands on
 * @param site where the site lives, without a final slash
 */
export function pathOnSite(url: string, from: string, site = siteUrl()): string | undefined {
  if (url.startsWith('#') || url === '') return undefined
  const base = new URL(from, site)
  if (!URL.canParse(url, base)) return undefined
  const target = new URL(url, base)
  if (target.origin !== base.origin) return undefined
  const isWholeAddress = URL.canParse(url) || url.startsWith('//')
  if (!isWholeAddress) return decodePath(target.pathname)
  // Beside the site, on the same host, may be others.
  const { pathname: root } = new URL(`${site}/`)
  return target.pathname.startsWith(root) ? decodePath(target.pathname.slice(root.length - 1)) : undefined
}
