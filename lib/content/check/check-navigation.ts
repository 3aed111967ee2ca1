import { siteConfig } from '@/lib/config/settings'
import { settingsIssue } from '@/lib/config/settings-issues'
import type { NavigationLink, SiteConfig } from '@/lib/config/site-config'
import type { Finding, Issue } from '@/lib/diagnostics/issue'
import { homePath, resolveSitePath } from '@/lib/routing/urls'
import type { CheckedSite } from './checked-site'
import { checkFragment, findAnswer, findRedirect } from './url-index'

/** Reports entries of the setting `navigation` that link to a page or a part that does not exist, or to a redirect. */
export function checkNavigation(
  site: Pick<CheckedSite, 'files' | 'urls'>,
  { navigation }: SiteConfig = siteConfig,
): Issue[] {
  return navigation.flatMap(({ children = [], ...link }, index) => [
    ...checkLink(link, ['navigation', index, 'href']),
    ...children.flatMap((child, place) => checkLink(child, ['navigation', index, 'children', place, 'href'])),
  ])

  function checkLink({ label, href }: NavigationLink, path: PropertyKey[]): Issue[] {
    const linked = resolveSitePath(href, homePath)
    if (linked === undefined) return []
    const warn = (finding: Finding): Issue[] => [{ ...settingsIssue({ path, ...finding }), severity: 'warning' }]
    const answer = findAnswer(linked, site)
    const missingPart = answer && checkFragment(href, answer.path, site.urls)
    if (missingPart) return warn(missingPart)
    if (answer) return []
    const redirect = findRedirect(href, homePath, site)
    if (redirect !== undefined) {
      const message = `${label} links to ${href}, which redirects to another page`
      return warn({ message, fix: `write ${redirect}` })
    }
    const message = `${label} links to ${href}, which does not exist`
    return [settingsIssue({ path, message, fix: 'remove it, or write the page in content/pages' })]
  }
}
