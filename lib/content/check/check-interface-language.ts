import { siteConfig } from '@/lib/config/settings'
import { settingsIssue } from '@/lib/config/settings-issues'
import type { SiteConfig } from '@/lib/config/site-config'
import type { Issue } from '@/lib/diagnostics/issue'
import { en } from '@/lib/language/messages/en'
import { findCatalogue } from '@/lib/language/translate'

/** Reports a language of the site for which neither the code nor the settings have all words of the interface. */
export function checkInterfaceLanguage({ language, messages = {} }: SiteConfig = siteConfig): Issue[] {
  const incomplete = findIncompletePlurals(language, messages)
  if (findCatalogue(language)) return incomplete
  const missing = Object.keys(en).filter((name) => !(name in messages))
  const [first] = missing
  if (first === undefined) return incomplete
  const message = `the interface is in English, since there are no words for ${language}: ${missing.length} are missing, ${first} is the first`
  const fix = 'translate lib/language/messages/en.ts, or write them as messages: here, see docs/languages.md'
  return [{ ...settingsIssue({ path: ['language'], message, fix }), severity: 'warning' }, ...incomplete]
}

/** Reports messages that lack the text for a plural form of the language: `other` would be shown instead. */
function findIncompletePlurals(language: string, messages: NonNullable<SiteConfig['messages']>): Issue[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return Object.entries(messages).flatMap(([name, message]): Issue[] => {
    if (typeof message !== 'object') return []
    const missing = forms.filter((form) => message[form] === undefined)
    if (missing.length === 0) return []
    const finding = { message: `${language} has more plural forms`, fix: `add a text for ${missing.join(', ')}` }
    return [{ ...settingsIssue({ path: ['messages', name], ...finding }), severity: 'warning' }]
  })
}
