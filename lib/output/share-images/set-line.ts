import bidiFactory from 'bidi-js'
import { type FontRun, type ShareFont, splitByFont } from './fonts'
import { type Glyph, measureWidth, shapeText } from './shaping'

/** A line of text as glyphs, and how wide it is. All measures are in parts of the size of the letters. */
export type SetLine = { glyphs: Glyph[]; width: number }

type Run = FontRun & { level: number }

const bidi = bidiFactory()

/**
 * Sets a line in its fonts, with its runs from left to right as they are drawn (Unicode Standard Annex 9).
 *
 * @param fonts see `chooseFonts`
 * @param direction of the line; that of its first letter if `auto`
 */
export function setLine(text: string, fonts: ShareFont[], direction: 'ltr' | 'rtl' | 'auto'): SetLine {
  const glyphs: Glyph[] = []
  let width = 0
  for (const { text: part, font, level } of toVisualOrder(splitByLevel(text, fonts, direction))) {
    const run = shapeText(part, font.file, level % 2 === 0 ? 'ltr' : 'rtl')
    for (const glyph of run.glyphs) glyphs.push({ ...glyph, x: width + glyph.x })
    width += run.width
  }
  return { glyphs, width }
}

/** How wide a text is, in parts of the size of the letters. */
export function measureText(text: string, fonts: ShareFont[]): number {
  const runs = splitByFont(text, fonts) ?? []
  return runs.reduce((sum, { text, font }) => sum + measureWidth(text, font.file), 0)
}

/** Splits a line into runs of one font and one embedding level. */
function splitByLevel(text: string, fonts: ShareFont[], direction: 'ltr' | 'rtl' | 'auto'): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: Run[] = []
  let offset = 0
  for (const { text: part, font } of splitByFont(text, fonts) ?? []) {
    for (const letter of part) {
      const level = levels[offset] ?? 0
      const last = runs.at(-1)
      if (last?.font === font && last.level === level) last.text += letter
      else runs.push({ text: letter, font, level })
      offset += letter.length
    }
  }
  return runs
}

/** Reverses, from the highest level down, every sequence of runs at that level or higher (UAX 9, L2). */
function toVisualOrder(runs: Run[]): Run[] {
  const ordered = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end++
      if (end === start) continue
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  }
  return ordered
}
