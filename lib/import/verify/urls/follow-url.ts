import { toSitePath } from '@/lib/import/site-url'
import type { SiteFiles } from './site-files'

/** Where a URL leads: to a file of the site, to another site, or nowhere. */
export type Target =
  | { kind: 'file'; path: string; file: string; isPage: boolean; hops: number }
  | { kind: 'elsewhere'; url: string }
  | { kind: 'missing' }

/**
 * Follows a URL as a browser does, through redirects.
 *
 * @param url absolute, or relative to `base`
 * @param base the path of the page that it is on
 * @param siteUrls the URLs of the site, below which its paths are
 */
export async function followUrl(site: SiteFiles, url: string, base: string, siteUrls: string[]): Promise<Target> {
  let [from, next] = [base, url]
  for (let hops = 0; hops < 10; hops++) {
    const path = toSitePath(next, from, siteUrls)
    if (path === undefined) return { kind: 'elsewhere', url: next }
    const answer = await site.answer(path)
    if (answer.kind === 'missing') return answer
    if (answer.kind === 'file') return { ...answer, hops }
    ;[from, next] = [path, answer.to]
  }
  return { kind: 'missing' }
}
