import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'
import { isLanguageTag } from './language'
import { slugify } from './slug'

/** The slug in the front matter, else the one the file name gives. */
export function readSlug(
  file: string,
  declared: string | undefined,
  name: string,
  issues: ContentIssue[],
): string | undefined {
  const slug = slugify(declared ?? name)
  if (slug === '') {
    issues.push(
      errorAtKey(
        file,
        declared ? ['slug'] : [],
        'nothing of the name can stand in an address',
        'add slug: a-few-words',
      ),
    )
    return undefined
  }
  if (declared !== undefined && slug !== declared) {
    issues.push(errorAtKey(file, ['slug'], `slug ${declared} cannot stand in an address as it is`, `write ${slug}`))
  }
  return slug
}

/** The language in the front matter, else the site’s. */
export function readLanguage(
  file: string,
  declared: string | undefined,
  siteLanguage: string,
  issues: ContentIssue[],
): string {
  if (declared === undefined || isLanguageTag(declared)) return declared ?? siteLanguage
  issues.push(
    errorAtKey(file, ['lang'], `lang ${declared} is not a language tag`, 'write one of BCP 47, such as en or pt-BR'),
  )
  return siteLanguage
}
