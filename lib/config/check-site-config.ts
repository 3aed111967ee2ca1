import { readFileSync } from 'node:fs'
import type { SiteMap } from '@/lib/content/compile/url-index'
import { isLanguageTag } from '@/lib/content/model/language'
import type { Issue } from '@/lib/diagnostics/issue'
import { type SiteConfig, siteConfig } from '@/site.config'

const SETTINGS = 'site.config.ts'

/** What is wrong with the settings themselves. Without valid ones no date can be read. */
export function checkSiteConfig(config: SiteConfig = siteConfig): Issue[] {
  const issues: Issue[] = []
  if (!isTimeZone(config.timeZone)) {
    issues.push(
      inSettings(`timeZone: ${config.timeZone} is not a time zone`, 'write an IANA name, such as Europe/Lisbon'),
    )
  }
  if (!isLanguageTag(config.language)) {
    issues.push(inSettings(`language: ${config.language} is not a language tag`, 'write one of BCP 47, such as en-GB'))
  }
  if (!((config.wordsPerMinute ?? 1) >= 1)) {
    issues.push(
      inSettings(`wordsPerMinute: ${config.wordsPerMinute} is no pace`, 'write a number of words, such as 230'),
    )
  }
  if (!(Number.isInteger(config.postsPerPage ?? 1) && (config.postsPerPage ?? 1) >= 1)) {
    issues.push(
      inSettings(`postsPerPage: ${config.postsPerPage} posts fill no page`, 'write a whole number from 1, such as 30'),
    )
  }
  const { SITE_URL } = process.env
  for (const [name, url] of Object.entries({ url: config.url, SITE_URL: SITE_URL || undefined })) {
    if (url !== undefined && !isSiteUrl(url))
      issues.push(inSettings(`${name}: ${url} is not the address of a site`, URL_CURE))
  }
  const { feedLength, contact, webSubHub, indexNowKey } = config
  if (feedLength !== undefined && !(Number.isInteger(feedLength) && feedLength > 0)) {
    issues.push(inSettings(`feedLength: ${feedLength} is not a number of posts`, 'write one, such as 50'))
  }
  if (contact !== undefined && !isContact(contact)) {
    issues.push(
      inSettings(`contact: ${contact} is neither a mail address nor a URL`, 'write ada@blog.example or https://…'),
    )
  }
  if (webSubHub !== undefined && !(/^https?:\/\//.test(webSubHub) && URL.canParse(webSubHub))) {
    issues.push(inSettings(`webSubHub: ${webSubHub} is not the address of a hub`, 'write https://hub.example/'))
  }
  // https://www.indexnow.org/documentation
  if (indexNowKey !== undefined && !/^[a-z\d-]{8,128}$/i.test(indexNowKey)) {
    issues.push(inSettings(`indexNowKey: ${indexNowKey} is not a key`, 'invent 8 to 128 letters, digits and hyphens'))
  }
  return issues
}

/** RFC 9116 wants a URI; a bare mail address becomes one. */
function isContact(contact: string): boolean {
  return /^[^\s:@]+@[^\s:@]+$/.test(contact) || (/^(https|mailto|tel):/.test(contact) && URL.canParse(contact))
}

const URL_CURE = 'write scheme, host and perhaps a path, without a final slash: https://blog.example'

function isSiteUrl(url: string): boolean {
  return /^https?:\/\/[^/?#]+(\/[^/?#]+)*$/.test(url) && URL.canParse(url)
}

/** Links of the header that lead nowhere. */
export function checkNavigation(site: SiteMap, config: SiteConfig = siteConfig): Issue[] {
  return config.navigation
    .filter(({ href }) => href.startsWith('/'))
    .filter(({ href }) => ![site.published, site.waiting, site.broken, site.files].some((known) => known.has(href)))
    .map(({ label, href }) =>
      inSettings(`navigation: ${label} leads nowhere: ${href}`, 'remove it, or write the page in content/pages'),
    )
}

/** @param text what stands there; without it the file as a whole is meant */
export function inSettings(message: string, fix: string, text?: string): Issue {
  return { file: SETTINGS, ...placeOf(text), severity: 'error', message, fix }
}

function placeOf(text: string | undefined): { line: number; column: number } {
  const lines = text === undefined ? [] : readFileSync(SETTINGS, 'utf8').split('\n')
  const line = lines.findIndex((candidate) => candidate.includes(`'${text}'`))
  return line === -1 ? { line: 1, column: 1 } : { line: line + 1, column: (lines[line] ?? '').indexOf(`'${text}'`) + 1 }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
