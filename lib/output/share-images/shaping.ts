import { readFileSync } from 'node:fs'
import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs'

/** A shape of a font, and where it is. All measures are in parts of the size of the letters, from the base line up. */
export type Glyph = {
  /** Within its font; 0 is drawn for what the font does not have. */
  glyphId: number
  /** In units of the font. */
  path: string
  x: number
  y: number
  unitsPerEm: number
}

type LoadedFont = { font: Font; unitsPerEm: number; paths: Map<number, string> }

const fonts = new Map<string, LoadedFont>()

/** Whether the font in a file has a glyph for a character. */
export function hasGlyph(file: string, character: string): boolean {
  return loadFont(file).font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined
}

/** Shapes a text of one font and one direction: joins, reorders and places its glyphs as its script wants it. */
export function shapeText(text: string, file: string, direction: 'ltr' | 'rtl'): { glyphs: Glyph[]; width: number } {
  const { font, unitsPerEm, paths } = loadFont(file)
  const glyphs: Glyph[] = []
  let width = 0
  for (const { codepoint: glyphId, xAdvance = 0, xOffset = 0, yOffset = 0 } of shapeWith(font, text, direction)) {
    const path = paths.get(glyphId) ?? font.glyphToPath(glyphId)
    paths.set(glyphId, path)
    const [x, y] = [width + xOffset / unitsPerEm, yOffset / unitsPerEm]
    if (path !== '') glyphs.push({ glyphId, path, x, y, unitsPerEm })
    width += xAdvance / unitsPerEm
  }
  return { glyphs, width }
}

/** How wide a text is in the font in a file, in parts of the size of the letters. */
export function measureWidth(text: string, file: string): number {
  const { font, unitsPerEm } = loadFont(file)
  return shapeWith(font, text).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / unitsPerEm
}

function shapeWith(font: Font, text: string, direction?: 'ltr' | 'rtl') {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  if (direction) buffer.setDirection(direction === 'ltr' ? Direction.LTR : Direction.RTL)
  shape(font, buffer)
  return buffer.getGlyphInfosAndPositions()
}

function loadFont(file: string): LoadedFont {
  const loaded = fonts.get(file)
  if (loaded) return loaded
  const face = new Face(new Blob(readFileSync(/* turbopackIgnore: true */ file)))
  const fresh = { font: new Font(face), unitsPerEm: face.upem, paths: new Map() }
  fonts.set(file, fresh)
  return fresh
}
