import type { Report } from '@/lib/content/front-matter/read-front-matter'
import { isLanguageTag, suggestLanguageTag, toLanguageTag } from '@/lib/text/language-tag'

/** The same post in other languages: by language tag (BCP 47), the slug of a post here or a URL. */
export type DeclaredTranslations = Record<string, string>

/** Checks the language tags of `translations:`, as far as one post alone allows. */
export function checkTranslationTags(
  declared: DeclaredTranslations | undefined,
  language: string,
  report: Report,
): void {
  for (const tag of Object.keys(declared ?? {})) {
    const path = ['translations', tag]
    if (!isLanguageTag(tag))
      report(path, `${tag} is not a language tag`, `write a BCP 47 tag, such as ${suggestLanguageTag(tag)}`)
    else if (toLanguageTag(tag) === language)
      report(path, `the post itself is in ${tag}`, 'list the other languages, or set lang: of this post')
  }
}
