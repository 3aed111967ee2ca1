import type { Issue } from '@/lib/diagnostics/issue'
import { validatePermalink } from '@/lib/routing/permalinks'
import { isLanguageTag } from '@/lib/text/language'
import { type SiteConfig, siteConfig } from '@/site.config'
import { settingsIssue } from './settings-issue'
import { validateServices } from './validate-services'

/** Everything wrong with the settings themselves, as far as they can be checked without the content. */
export function validateSettings(config: SiteConfig = siteConfig): Issue[] {
  return [...validateSite(config), ...validateServices(config), ...validatePermalinks(config)]
}

function validatePermalinks({ oldPostPaths = [] }: SiteConfig): Issue[] {
  return oldPostPaths.flatMap((pattern) => {
    const finding = validatePermalink(pattern)
    return finding ? settingsIssue(`oldPostPaths: ${finding.message}`, finding.fix, pattern) : []
  })
}

function validateSite(config: SiteConfig): Issue[] {
  const issues: Issue[] = []
  if (!isTimeZone(config.timeZone)) {
    issues.push(
      settingsIssue(`timeZone: ${config.timeZone} is not a time zone`, 'write an IANA name, such as Europe/Lisbon'),
    )
  }
  if (!isLanguageTag(config.language)) {
    issues.push(
      settingsIssue(`language: ${config.language} is not a language tag`, 'write one of BCP 47, such as en-GB'),
    )
  }
  if (!((config.wordsPerMinute ?? 1) >= 1)) {
    issues.push(
      settingsIssue(`wordsPerMinute: ${config.wordsPerMinute} is no pace`, 'write a number of words, such as 230'),
    )
  }
  if (!(Number.isInteger(config.postsPerPage ?? 1) && (config.postsPerPage ?? 1) >= 1)) {
    issues.push(
      settingsIssue(
        `postsPerPage: ${config.postsPerPage} posts fill no page`,
        'write a whole number from 1, such as 30',
      ),
    )
  }
  const { SITE_URL } = process.env
  for (const [name, url] of Object.entries({ url: config.url, SITE_URL: SITE_URL || undefined })) {
    if (url !== undefined && !isSiteUrl(url))
      issues.push(settingsIssue(`${name}: ${url} is not the address of a site`, URL_FIX))
  }
  const { feedLength, contact, webSubHub, indexNowKey } = config
  if (feedLength !== undefined && !(Number.isInteger(feedLength) && feedLength > 0)) {
    issues.push(settingsIssue(`feedLength: ${feedLength} is not a number of posts`, 'write one, such as 50'))
  }
  if (contact !== undefined && !isContact(contact)) {
    issues.push(
      settingsIssue(`contact: ${contact} is neither a mail address nor a URL`, 'write ada@blog.example or https://…'),
    )
  }
  if (webSubHub !== undefined && !(/^https?:\/\//.test(webSubHub) && URL.canParse(webSubHub))) {
    issues.push(settingsIssue(`webSubHub: ${webSubHub} is not the address of a hub`, 'write https://hub.example/'))
  }
  // https://www.indexnow.org/documentation
  if (indexNowKey !== undefined && !/^[a-z\d-]{8,128}$/i.test(indexNowKey)) {
    issues.push(
      settingsIssue(`indexNowKey: ${indexNowKey} is not a key`, 'invent 8 to 128 letters, digits and hyphens'),
    )
  }
  return issues
}

/** RFC 9116 wants a URI; a bare mail address becomes one. */
function isContact(contact: string): boolean {
  return /^[^\s:@]+@[^\s:@]+$/.test(contact) || (/^(https|mailto|tel):/.test(contact) && URL.canParse(contact))
}

const URL_FIX = 'write scheme, host and perhaps a path, without a final slash: https://blog.example'

function isSiteUrl(url: string): boolean {
  return /^https?:\/\/[^/?#]+(\/[^/?#]+)*$/.test(url) && URL.canParse(url)
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
