import { siteConfig } from '@/lib/config/settings'

/**
 * The title of a page, for `<title>` and feeds: its own, and that of the site. A `title.template` of Next would not do:
 * it is filled by `String.replace`, to which `$$` and `$&` in a title are patterns.
 */
export function documentTitle(title: string): string {
  return `${title} · ${siteConfig.title}`
}
