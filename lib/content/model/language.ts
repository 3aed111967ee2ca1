import type { Report } from '@/lib/content/front-matter/read-front-matter'
import { isLanguageTag } from '@/lib/text/language'

/** The language in the front matter, else the site’s. */
export function parseLanguage(declared: string | undefined, siteLanguage: string, report: Report): string {
  if (declared === undefined || isLanguageTag(declared)) return declared ?? siteLanguage
  report(['lang'], `lang ${declared} is not a language tag`, 'write a BCP 47 tag, such as en or pt-BR')
  return siteLanguage
}
