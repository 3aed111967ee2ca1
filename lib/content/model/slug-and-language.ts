import { type ContentProblem, errorAtKey } from '@/lib/diagnostics/issue'
import { isLanguageTag } from './language'
import { slugify } from './slug'

/** The slug in the front matter, else the one the file name gives. */
export function readSlug(
  file: string,
  declared: string | undefined,
  name: string,
  problems: ContentProblem[],
): string | undefined {
  const slug = slugify(declared ?? name)
  if (slug === '') {
    problems.push(
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
    problems.push(errorAtKey(file, ['slug'], `slug ${declared} cannot stand in an address as it is`, `write ${slug}`))
  }
  return slug
}

/** The language in the front matter, else the site’s. */
export function readLanguage(
  file: string,
  declared: string | undefined,
  siteLanguage: string,
  problems: ContentProblem[],
): string {
  if (declared === undefined || isLanguageTag(declared)) return declared ?? siteLanguage
  problems.push(
    errorAtKey(file, ['lang'], `lang ${declared} is not a language tag`, 'write one of BCP 47, such as en or pt-BR'),
  )
  return siteLanguage
}
