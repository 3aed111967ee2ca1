const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** Cached, since every post needs it, and computing it takes as long as rendering a small component. */
const cache = new Map<string, 'ltr' | 'rtl'>()

/** Returns the direction in which a language (BCP 47) is written. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const direction = cache.get(language) ?? computeDirection(language)
  cache.set(language, direction)
  return direction
}

function computeDirection(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize()
  return script && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
}
