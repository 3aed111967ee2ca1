import { parseFontFamilies, replaceUnit } from './css-values'
import { measureInFont, readFontFile } from './font-file'
import type { Theme } from './theme'
import { themeValueNames, themeValues } from './theme-values'
import { coversText, type WebFont } from './web-font'

/** A text with the letters of prose. */
const SAMPLE =
  'The meetings that matter most are often the ones nobody planned, and what a team learns there is worth writing down.'

/**
 * Fonts that most systems have, those of equal widths together, by the generic family that they stand in for. `width` is
 * that of `SAMPLE`, in parts of the size of the letters.
 */
const SYSTEM_FONTS: Record<string, { names: string[]; width: number }[]> = {
  serif: [
    { names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'], width: 47.43 },
    // Android.
    { names: ['Noto Serif'], width: 57.11 },
  ],
  'sans-serif': [{ names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo', 'Roboto'], width: 52.64 }],
  monospace: [{ names: ['Courier New', 'CourierNewPSMT', 'Liberation Mono', 'Cousine'], width: 69.61 }],
}

/**
 * Adds to a theme with web fonts what keeps the page from moving when they arrive (CSS Fonts 5, 11): fonts of the system
 * with their metrics, which show the text until then, and a measure that does not depend on the font that is shown.
 *
 * @returns the values of the theme, and rules for its fonts; both unchanged without web fonts
 */
export async function withFallbackFonts({ values, fonts }: Theme): Promise<{ values: Theme['values']; css: string }> {
  const complete = { ...values }
  const rules = new Map<string, string>()
  for (const name of themeValueNames.filter((name) => themeValues[name].kind === 'fonts')) {
    const families = parseFontFamilies(values[name]) ?? []
    const generic = families.at(-1)?.name ?? ''
    const list: string[] = []
    for (const { name: family, isGeneric } of families) {
      list.push(isGeneric ? family : `"${family}"`)
      const font = findRegularFace(fonts, family)
      if (!font) continue
      const fallbacks = await createFallbacks(font, generic)
      for (const { name: fallback, rule } of fallbacks) {
        list.push(`"${fallback}"`)
        rules.set(fallback, rule)
      }
    }
    if (list.length > families.length) complete[name] = list.join(', ')
  }
  complete['--measure'] = await fixMeasure({ values, fonts })
  return { values: complete, css: [...fonts.map(({ css }) => css), ...rules.values()].join('\n') }
}

/** The face that most of a text is set in. */
export function findRegularFace(fonts: WebFont[], family: string): WebFont | undefined {
  const faces = fonts.filter((font) => font.family === family)
  const isRegular = ({ weights: [min, max], isItalic }: WebFont) => !isItalic && min <= 400 && max >= 400
  return faces.find((font) => isRegular(font) && coversText(font, 'aZ0')) ?? faces.find(isRegular) ?? faces[0]
}

async function createFallbacks(font: WebFont, generic: string): Promise<{ name: string; rule: string }[]> {
  const file = await readFontFile(font.file, 400)
  const { ascender, descender, lineGap } = file.font.hExtents()
  const width = measureInFont(SAMPLE, file)
  const kind = /mono/.test(generic) ? 'monospace' : /^(ui-)?serif$/.test(generic) ? 'serif' : 'sans-serif'
  return (SYSTEM_FONTS[kind] ?? []).map((system, index) => {
    const name = `${font.family} Fallback${index === 0 ? '' : ` ${index + 1}`}`
    const scale = width / system.width
    const toPercent = (length: number) => `${Number(((Math.abs(length) / file.unitsPerEm / scale) * 100).toFixed(2))}%`
    const src = system.names.map((name) => `local("${name}")`).join(', ')
    const metrics = [
      `size-adjust: ${Number((scale * 100).toFixed(2))}%`,
      `ascent-override: ${toPercent(ascender)}`,
      `descent-override: ${toPercent(descender)}`,
      `line-gap-override: ${toPercent(lineGap)}`,
    ]
    return { name, rule: `@font-face { font-family: "${name}"; src: ${src}; ${metrics.join('; ')} }` }
  })
}

/** The width of a column in `ch` would change with the font that shows its text. */
async function fixMeasure({ values, fonts }: Pick<Theme, 'values' | 'fonts'>): Promise<string> {
  const [family] = parseFontFamilies(values['--font-text']) ?? []
  const font = family && findRegularFace(fonts, family.name)
  if (!font) return values['--measure']
  const width = measureInFont('0', await readFontFile(font.file, 400))
  return replaceUnit(values['--measure'], 'ch', (length) => `${Number((length * width).toFixed(3))}rem`)
}
