import type { Report } from '@/lib/content/front-matter/read-front-matter'
import { isLanguageTag, suggestLanguageTag, toLanguageTag } from '@/lib/text/language-tag'

/** Parses the field `lang`; the default is the language of the site. */
export function parseLanguage(declared: string | undefined, siteLanguage: string, report: Report): string {
  if (declared === undefined) return siteLanguage
  if (isLanguageTag(declared)) return toLanguageTag(declared)
  report(
    ['lang'],
    `lang ${declared} is not a language tag`,
    `write a BCP 47 tag, such as ${suggestLanguageTag(declared)}`,
  )
  return siteLanguage
}
