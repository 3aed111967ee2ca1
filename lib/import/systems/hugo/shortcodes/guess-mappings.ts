import type { Mapping } from '@/lib/import/source-site'
import { guessMapping } from './guess-mapping'
import { type BodyPart, parseShortcodes, type ShortcodeParams } from './shortcode-tree'

/**
 * Guesses what every shortcode in these bodies becomes, from the parameters of all of its uses, so that a guess written
 * into `import.yml` has the same effect as the guess itself.
 */
export function guessMappings(bodies: string[]): Mapping {
  const uses = new Map<string, { params: ShortcodeParams; hasInner: boolean }>()
  const collect = (parts: BodyPart[]) => {
    for (const part of parts) {
      if (part.type === 'text') continue
      const { params = {}, hasInner = false } = uses.get(part.name) ?? {}
      uses.set(part.name, { params: { ...part.params, ...params }, hasInner: hasInner || part.inner !== undefined })
      collect(part.inner ?? [])
    }
  }
  for (const body of bodies) collect(parseShortcodes(body).parts)
  return Object.fromEntries(
    [...uses].map(([name, { params, hasInner }]) => [name, guessMapping(name, params, hasInner ? '' : undefined)]),
  )
}
