const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** Whether a text is a language tag (BCP 47) in form. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Each post asks for it, and finding it out takes as long as a small component. */
const known = new Map<string, 'ltr' | 'rtl'>()

/** The direction in which a language is written. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const direction = known.get(language) ?? findDirection(language)
  known.set(language, direction)
  return direction
}

function findDirection(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize()
  return script && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
}
