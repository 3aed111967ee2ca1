import { settingsIssue } from '@/lib/config/settings-issue'
import type { Issue } from '@/lib/diagnostics/issue'
import { type SiteConfig, siteConfig } from '@/site.config'
import type { CheckedSite } from './checked-site'
import { hasPage } from './url-index'

/** Reports entries of the setting `navigation` that link to a page that does not exist. */
export function checkNavigation(
  { files, urls }: Pick<CheckedSite, 'files' | 'urls'>,
  { navigation }: SiteConfig = siteConfig,
): Issue[] {
  return navigation
    .filter(({ href }) => href.startsWith('/') && !hasPage(urls, href) && !files.byUrl.has(href))
    .map(({ label, href }) => {
      const message = `navigation: ${label} links to ${href}, which does not exist`
      return settingsIssue(message, 'remove it, or write the page in content/pages')
    })
}
