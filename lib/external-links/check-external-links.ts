import { siteConfig } from '@/lib/config/settings'
import { formatIssue, type Issue, pluralize } from '@/lib/diagnostics/issue'
import { checkUrls } from './check-urls'
import { type ExternalLink, formatUnchecked, isCheckable, toIssues } from './external-issues'
import { openLinkCache } from './link-cache'

/**
 * Looks at the links of a site to other hosts.
 *
 * @param options.siteUrl names the blog to the hosts
 * @param options.cacheFile absolute path
 * @returns what to print: a warning for each link that is gone or has moved, and how many could not be checked
 */
export async function checkExternalLinks(
  links: ExternalLink[],
  { siteUrl, cacheFile }: { siteUrl: string; cacheFile: string },
): Promise<string> {
  const checkable = links.filter(({ url }) => isCheckable(url))
  const cache = openLinkCache(cacheFile)
  const userAgent = `LinkCheck/1.0 (+${siteUrl}/)`
  const states = await checkUrls(new Set(checkable.map(({ url }) => url)), { userAgent, cache: cache.states })
  cache.save()
  const issues: Issue[] = toIssues(checkable, states, siteConfig.check)
  const count = `Links to other sites: ${states.size} looked at, ${pluralize(issues.length, 'warning')}.`
  return [...issues.map(formatIssue), formatUnchecked(states), count].filter(Boolean).join('\n')
}
