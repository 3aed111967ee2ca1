import type { Issue } from '@/lib/diagnostics/issue'
import { newsletterForm } from '@/lib/services/newsletter'
import type { SiteConfig } from '@/site.config'
import { settingsIssue } from './settings-issue'

/** What is wrong with the settings of services on other hosts: comments, analytics, newsletter. */
export function validateServices({ comments, analytics, newsletter }: SiteConfig): Issue[] {
  const issues: Issue[] = []
  if (comments) {
    const { repo, ...ids } = comments.giscus
    if (!/^[\w.-]+\/[\w.-]+$/.test(repo))
      issues.push(settingsIssue(`comments: ${repo} is no repository of GitHub`, 'write owner/name', repo))
    for (const [name, value] of Object.entries(ids))
      if (value.trim() === '') issues.push(settingsIssue(`comments: ${name} is empty`, 'https://giscus.app tells it'))
  }
  if (analytics && analytics !== 'vercel') {
    const { domain, host } = analytics.plausible
    if (domain !== undefined && !/^[\w-]+(\.[\w-]+)+(\/.*)?$/.test(domain))
      issues.push(
        settingsIssue(`analytics: ${domain} is no domain`, 'write it as Plausible has it: ada.example', domain),
      )
    if (host !== undefined && !isOrigin(host))
      issues.push(settingsIssue(`analytics: ${host} is no host`, 'write https://plausible.ada.example', host))
  }
  if (newsletter) {
    const { action } = newsletterForm(newsletter)
    if (!/^https:\/\//.test(action) || !URL.canParse(action))
      issues.push(settingsIssue(`newsletter: ${action} is not where a form could be sent`, 'write https://…', action))
    if ('buttondown' in newsletter && !/^[\w-]+$/.test(newsletter.buttondown))
      issues.push(
        settingsIssue(
          `newsletter: ${newsletter.buttondown} is no name at Buttondown`,
          'write the last part of its address',
        ),
      )
  }
  return issues
}

function isOrigin(url: string): boolean {
  return /^https:\/\//.test(url) && URL.canParse(url) && new URL(url).origin === url
}
