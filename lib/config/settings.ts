import { toLanguageTag } from '@/lib/text/language-tag'
import { siteConfig as rawSiteConfig } from '@/site.config'
import { type SettingsFinding, validateSettings } from './settings-schema'
import type { SiteConfig } from './site-config'

/** What replaces a setting that is missing or invalid, so that `npm run dev` can show the site and the error. */
const FALLBACKS: SiteConfig = {
  title: 'Untitled',
  description: '',
  language: 'en',
  timeZone: 'UTC',
  navigation: [],
  newestPostsOnHome: 7,
}

/** Everything that is wrong with the settings; a build refuses to start with any. */
export const settingsFindings: SettingsFinding[] = validateSettings(rawSiteConfig)

/** The settings of the blog, which every other module reads from here: each is valid. */
export const siteConfig: SiteConfig = completeSettings(rawSiteConfig, settingsFindings)

function completeSettings(settings: SiteConfig | undefined, findings: SettingsFinding[]): SiteConfig {
  const valid = withFallbacks(settings, findings)
  return { ...valid, language: toLanguageTag(valid.language) }
}

function withFallbacks(settings: SiteConfig | undefined, findings: SettingsFinding[]): SiteConfig {
  if (settings && findings.length === 0) return settings
  const invalid = findings.map(({ path }) => path[0])
  const valid = Object.entries(settings ?? {}).filter(([name]) => !invalid.includes(name))
  return { ...FALLBACKS, ...Object.fromEntries(valid) }
}
