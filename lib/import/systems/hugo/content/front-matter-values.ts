import type { Tree } from '@/lib/import/data/tree'
import { getText, getTexts, getTree } from '@/lib/import/systems/hugo/config/tree'

/** The names of people in a front matter: texts, or tables with a name. */
export function getNames(values: Tree, keys: string[]): string[] {
  const names = keys.flatMap((key) => {
    const value = values[key]
    return [value].flat().flatMap((entry) => {
      if (typeof entry === 'string') return entry.trim()
      const table = getTree({ entry }, 'entry')
      return getText(table, 'name') ?? getText(table, 'title') ?? []
    })
  })
  return [...new Set(names.filter((name) => name !== ''))]
}

/** The terms of a taxonomy, under any of its names. A text is one term. */
export function getTerms(values: Tree, keys: string[]): string[] {
  return [...new Set(keys.flatMap((key) => getTexts(values, key)))]
}
