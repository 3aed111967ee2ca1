import { didYouMean } from '@/lib/diagnostics/did-you-mean'

/** Tags for something other than one language, which have no name of their own (ISO 639-2). */
const SPECIAL = /^(und|mul|mis|zxx|art|q[a-t][a-z])$/

/** Languages that have a name with their script or country: “British English”. */
const VARIETIES = [
  'en-GB',
  'en-US',
  'en-CA',
  'en-AU',
  'pt-BR',
  'pt-PT',
  'es-MX',
  'fr-CA',
  'de-AT',
  'zh-Hans',
  'zh-Hant',
]

/** What Windows called the scripts of Chinese. */
const CHINESE: Record<string, string> = { CHS: 'Hans', CHT: 'Hant' }

/** Whether a text is a well-formed language tag (BCP 47) whose language, script and region exist. */
export function isLanguageTag(tag: string): boolean {
  if (!isWellFormed(tag)) return false
  const [language = ''] = tag.toLowerCase().split('-')
  const { script, region } = new Intl.Locale(tag)
  return (
    (SPECIAL.test(language) || hasName(language, 'language')) &&
    (!script || hasName(script, 'script')) &&
    (!region || hasName(region, 'region'))
  )
}

/**
 * The form of a tag that browsers and search engines compare: `EN-us` → `en-US`, `deu` → `de`, `iw` → `he`. What is not
 * well-formed stays as it is.
 */
export function toLanguageTag(tag: string): string {
  return isWellFormed(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? tag) : tag
}

/**
 * Suggests the tag that was probably meant: `en-GB` for `en_GB`, `de` for `deutsch` or `german`, `ja` for `jp`;
 * otherwise `en-GB`, as an example.
 */
export function suggestLanguageTag(tag: string): string {
  // Locales of Unix and of HTTP: `de_DE.UTF-8`, `de;q=1`.
  const [name = ''] = tag.trim().split(/[.@,;]/)
  const parts = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  const [first = '', ...rest] = parts.map((part) => CHINESE[part.toUpperCase()] ?? part)
  const language = findLanguage(first)
  const candidates = [
    ...shorten([first, ...rest]),
    ...(language ? [...shorten([language, ...rest]), ...shorten([language, ...rest.slice(1)])] : []),
  ]
  const valid = candidates.filter(isLanguageTag).sort((a, b) => b.length - a.length)[0]
  const named = getLanguagesByName().get(name.toLowerCase())
  return toLanguageTag(named ?? valid ?? findByName(name) ?? parts.map(findByName).find(Boolean) ?? 'en-GB')
}

/** `a-b-c`, `a-b`, `a` */
function shorten(parts: string[]): string[] {
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

function findLanguage(word: string): string | undefined {
  if (isLanguageTag(word)) return word
  return /^[a-z]{2}$/i.test(word) ? findByCountry(word) : findByName(word)
}

/** The main language of a country: `jp` → `ja`. */
function findByCountry(country: string): string | undefined {
  return hasName(country.toUpperCase(), 'region') ? new Intl.Locale(`und-${country}`).maximize().language : undefined
}

/** The language (ISO 639-1) with a name like this, in English or in the language itself. */
function findByName(name: string): string | undefined {
  const byName = getLanguagesByName()
  // Everything is like a short word.
  const found = name.length < 4 ? name.toLowerCase() : didYouMean(name, [...byName.keys()])
  return byName.get(found ?? '')
}

/** Tags by the names of their languages, in lower case. */
function getLanguagesByName(): Map<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const tags = letters.flatMap((first) => letters.map((second) => first + second)).filter(isLanguageTag)
  const byName = new Map<string, string>()
  for (const tag of [...tags, ...VARIETIES]) {
    for (const language of ['en', tag]) {
      byName.set((new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag).toLowerCase(), tag)
    }
  }
  return byName
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function hasName(code: string, type: 'language' | 'script' | 'region'): boolean {
  return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined
}
