import { siteConfig } from '@/lib/config/settings'
import { settingsIssue } from '@/lib/config/settings-issues'
import type { SiteConfig } from '@/lib/config/site-config'
import type { Issue } from '@/lib/diagnostics/issue'
import { en } from '@/lib/language/messages/en'
import { findCatalogue } from '@/lib/language/translate'

/** Reports a language of the site for which neither the code nor the settings have all words of the interface. */
export function checkInterfaceLanguage({ language, messages = {} }: SiteConfig = siteConfig): Issue[] {
  if (findCatalogue(language)) return []
  const missing = Object.keys(en).filter((name) => !(name in messages))
  const [first] = missing
  if (first === undefined) return []
  const message = `the interface is in English, since there are no words for ${language}: ${missing.length} are missing, ${first} is the first`
  const fix = 'translate lib/language/messages/en.ts, or write them as messages: here, see docs/languages.md'
  return [{ ...settingsIssue({ path: ['language'], message, fix }), severity: 'warning' }]
}
