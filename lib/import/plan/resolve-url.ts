import { posix } from 'node:path'
import { toBareHost, toSiteUrl } from '@/lib/import/site-url'
import type { SourceEntry } from '@/lib/import/source-site'
import { decodePath, encodePath } from '@/lib/routing/paths'
import type { OldTarget, OldUrls } from './old-urls'

/** What a URL in an entry leads to. */
export type ResolvedUrl =
  /** Something else than this site, or a part of the same page: it stays. */
  | { kind: 'other' }
  /** It was meant as this. */
  | { kind: 'corrected'; url: string }
  | { kind: 'found'; target: OldTarget; suffix: string; isSimilar?: boolean }
  | { kind: 'missing' }

const WITHOUT_SCHEME = /^www\.[\w-]+(\.[\w-]+)+([/?#]|$)/i
const EMAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/

/** What a URL of the old site is looked up in. */
export type OldSite = {
  oldUrls: OldUrls
  /** With the path that it is below. */
  siteUrl: string | undefined
}

/**
 * Resolves a URL as the old site did: relative to the old URL of the page, on any of the site’s own hosts. A path of a
 * file in the source folder is found too.
 */
export function resolveOldUrl(
  written: string,
  entry: Pick<SourceEntry, 'path' | 'file'>,
  { oldUrls, siteUrl }: OldSite,
): ResolvedUrl {
  const url = written.trim()
  if (url === '' || url.startsWith('#')) return { kind: 'other' }
  if (WITHOUT_SCHEME.test(url)) return { kind: 'corrected', url: `https://${url}` }
  const root = new URL(toSiteUrl(siteUrl))
  const base = root.pathname.replace(/\/$/, '')
  const from = new URL(base + encodePath(entry.path), root)
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url) || !URL.canParse(url, from)) return { kind: 'other' }
  const target = new URL(url, from)
  if (toBareHost(target.host) !== toBareHost(root.host)) return { kind: 'other' }
  const suffix = target.search + target.hash
  const pathname = decodePath(target.pathname)
  let path = pathname
  // Twice where a theme of an older Jekyll writes the path before a URL that has it already.
  while (base !== '' && path.startsWith(`${base}/`)) path = path.slice(base.length)
  const found = oldUrls.findByPath(path) ?? findInFolder(url, entry, oldUrls)
  if (found) return { kind: 'found', target: found, suffix }
  const similar = /\.\w+$/.test(path) && !/\.html?$/.test(path) ? oldUrls.findSimilarAsset(path) : undefined
  if (similar) return { kind: 'found', target: { kind: 'asset', asset: similar }, suffix, isSimilar: true }
  // After the files, since `logo@2x.png` looks like an email address too.
  return EMAIL.test(url) ? { kind: 'corrected', url: `mailto:${url}` } : { kind: 'missing' }
}

/** By the file beside the one that has the URL, as editors and GitHub resolve it. */
function findInFolder(url: string, { file }: Pick<SourceEntry, 'file'>, oldUrls: OldUrls): OldTarget | undefined {
  const path = decodePath(url.replace(/[?#].*$/, ''))
  if (/^[a-z]+:|^\/\//i.test(path)) return undefined
  return oldUrls.findByFile(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path))
}
