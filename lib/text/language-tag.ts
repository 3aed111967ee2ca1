import { didYouMean } from '@/lib/diagnostics/did-you-mean'

/** Tags for something other than one language, which have no name of their own (ISO 639-2). */
const SPECIAL = /^(und|mul|mis|zxx|art|q[a-t][a-z])$/

/** Whether a text is a well-formed language tag (BCP 47) whose language and region exist. */
export function isLanguageTag(tag: string): boolean {
  if (!isWellFormed(tag)) return false
  const [language = ''] = tag.toLowerCase().split('-')
  const { region } = new Intl.Locale(tag)
  return (SPECIAL.test(language) || hasName(language, 'language')) && (!region || hasName(region, 'region'))
}

/**
 * Suggests the tag that was probably meant: `en-GB` for `en_GB`, `de` for `deutsch` or `german`, `ja` for `jp`;
 * otherwise `en-GB`, as an example.
 */
export function suggestLanguageTag(tag: string): string {
  const hyphenated = tag.trim().replaceAll('_', '-')
  const [word = '', ...rest] = hyphenated.split('-')
  const language = isLanguageTag(word) ? word : word.length === 2 ? findByCountry(word) : findByName(word)
  const candidates = [hyphenated, [language, ...rest].join('-'), language ?? '']
  return Intl.getCanonicalLocales(candidates.find(isLanguageTag) ?? 'en-GB')[0] ?? 'en-GB'
}

/** The main language of a country: `jp` → `ja`. */
function findByCountry(country: string): string | undefined {
  return isWellFormed(`und-${country}`) ? new Intl.Locale(`und-${country}`).maximize().language : undefined
}

/** The two-letter language (ISO 639-1) with a name like this, in English or in the language itself. */
function findByName(name: string): string | undefined {
  if (name.length < 2) return undefined
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const tags = letters.flatMap((first) => letters.map((second) => first + second)).filter(isLanguageTag)
  const byName = new Map<string, string>()
  for (const tag of tags) {
    for (const language of ['en', tag]) {
      byName.set((new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag).toLowerCase(), tag)
    }
  }
  return byName.get(didYouMean(name, [...byName.keys()]) ?? '')
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function hasName(code: string, type: 'language' | 'region'): boolean {
  return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined
}
