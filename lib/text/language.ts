const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** Whether a text has the form of a language tag (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Every post asks, and computing it takes as long as rendering a small component. */
const directions = new Map<string, 'ltr' | 'rtl'>()

/** The direction in which a language is written. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const direction = directions.get(language) ?? computeDirection(language)
  directions.set(language, direction)
  return direction
}

function computeDirection(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize()
  return script && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
}
