import type { Finding } from '@/lib/diagnostics/issue'
import { contrast, schemes } from './colour'
import type { Theme } from './theme'
import { type ColourName, colourNames, listContrastPairs } from './theme-values'

/** WCAG 2.2, 1.4.3 (AA), for text of normal size. */
const MIN_CONTRAST = 4.5

/** Each colour of texts that is too faint on one of the backgrounds it is on, with the worst of them. */
export function listBadContrasts(colours: Theme['colours']): (Finding & { text: ColourName })[] {
  const pairs = listContrastPairs().flatMap(({ text, background }) =>
    schemes.map((scheme) => {
      const ratio = contrast(colours[text][scheme], colours[background][scheme])
      return { text, background, scheme, ratio }
    }),
  )
  return colourNames.flatMap((name) => {
    const bad = pairs.filter(({ text, ratio }) => text === name && ratio < MIN_CONTRAST)
    const [worst] = bad.sort((a, b) => a.ratio - b.ratio)
    if (!worst) return []
    // Rounded down: 4.49 is not 4.5.
    const ratio = Math.floor(worst.ratio * 10) / 10
    const others = bad.length > 1 ? `, the worst of ${bad.length} pairs` : ''
    const message = `--color-${name} on --color-${worst.background} has a contrast of ${ratio}:1 in the ${worst.scheme} scheme${others}`
    return [{ text: name, message, fix: 'make it 4.5:1 at least (WCAG 2.2, AA)', name: 'low-contrast' as const }]
  })
}
