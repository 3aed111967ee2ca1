import type { Report } from '@/lib/content/front-matter/read-front-matter'
import { isLanguageTag, suggestLanguageTag } from '@/lib/text/language-tag'

/** Parses the field `lang`; the default is the language of the site. */
export function parseLanguage(declared: string | undefined, siteLanguage: string, report: Report): string {
  if (declared === undefined || isLanguageTag(declared)) return declared ?? siteLanguage
  report(
    ['lang'],
    `lang ${declared} is not a language tag`,
    `write a BCP 47 tag, such as ${suggestLanguageTag(declared)}`,
  )
  return siteLanguage
}
