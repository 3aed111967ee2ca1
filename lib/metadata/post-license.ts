import type { Post } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import { getLicense, type License } from '@/lib/text/license'

/** The licence of a post: its own, else that of the settings; `undefined` if it has none. */
export function postLicense(post: Pick<Post, 'license'>): License | undefined {
  const license = post.license ?? siteConfig.license
  if (license === undefined || license === 'none') return undefined
  return typeof license === 'string' ? getLicense(license) : license
}

/** A licence in words: `CC BY 4.0, https://creativecommons.org/licenses/by/4.0/`. */
export function formatLicense({ name, url }: License): string {
  return `${name}, ${url}`
}
