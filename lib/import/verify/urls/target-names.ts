import { encodePath } from '@/lib/routing/paths'
import { followUrl, type Target } from './follow-url'
import type { SiteFiles } from './site-files'

/** The two sites that are compared, and the URLs at which they are. */
export type Sites = { old: SiteFiles; own: SiteFiles; oldUrl: string; ownUrl: string }

/**
 * Names what a URL on a page of the old site leads to, by where that is on this blog now: the path of a page, the name
 * of a file, the URL on another site.
 *
 * @param base the path of the page
 * @returns `undefined` if it led nowhere on the old site
 */
export async function nameOldTarget(
  { old, own, oldUrl }: Sites,
  url: string,
  base: string,
): Promise<string | undefined> {
  const target = await followUrl(old, url, base, [oldUrl])
  if (target.kind === 'missing') return undefined
  if (target.kind === 'elsewhere') return nameElsewhere(target.url)
  const here = await followUrl(own, encodePath(target.path), '/', [oldUrl])
  if (here.kind !== 'missing') return nameTarget(here)
  return target.isPage ? `missing ${target.path}` : nameTarget(target)
}

/** Names what a URL on a page of this blog leads to; `undefined` if that is nowhere. */
export async function nameOwnTarget(
  { own, oldUrl, ownUrl }: Sites,
  url: string,
  base: string,
): Promise<string | undefined> {
  const target = await followUrl(own, url, base, [ownUrl, oldUrl])
  return target.kind === 'missing' ? undefined : nameTarget(target)
}

function nameTarget(target: Exclude<Target, { kind: 'missing' }>): string {
  if (target.kind === 'elsewhere') return nameElsewhere(target.url)
  // A file may be in another folder here.
  return target.isPage ? `page ${target.path}` : `file ${toStem(target.path)}`
}

/** A URL without what makes no difference to a reader. */
function nameElsewhere(url: string): string {
  const text = url.replace(/^(https?:)?\/\//i, '').replace(/\/(?=[?#]|$)/, '')
  const host = /^[^/?#]*/.exec(text)?.[0] ?? ''
  try {
    return host.toLowerCase() + decodeURIComponent(text.slice(host.length))
  } catch {
    return text
  }
}

/** The name of a file as it begins in the URLs of the variants of an image too. */
function toStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    name
      .replace(/\.[^.]*$/, '')
      .replace(/-[\da-f]{8,}(-\d+)?$/, '')
      // A size that WordPress has made of an image.
      .replace(/(-scaled|-\d+x\d+)$/, '')
      .toLowerCase()
      .replace(/[^\p{L}\d]/gu, '')
  )
}
