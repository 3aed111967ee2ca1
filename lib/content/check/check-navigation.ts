import { siteConfig } from '@/lib/config/settings'
import { settingsIssue } from '@/lib/config/settings-issues'
import type { SiteConfig } from '@/lib/config/site-config'
import type { Issue } from '@/lib/diagnostics/issue'
import type { CheckedSite } from './checked-site'
import { hasPage } from './url-index'

/** Reports entries of the setting `navigation` that link to a page that does not exist. */
export function checkNavigation(
  { files, urls }: Pick<CheckedSite, 'files' | 'urls'>,
  { navigation }: SiteConfig = siteConfig,
): Issue[] {
  return navigation.flatMap(({ label, href }, index) => {
    if (!href.startsWith('/') || hasPage(urls, href) || files.byUrl.has(href)) return []
    const message = `${label} links to ${href}, which does not exist`
    const fix = 'remove it, or write the page in content/pages'
    return settingsIssue({ path: ['navigation', index, 'href'], message, fix })
  })
}
