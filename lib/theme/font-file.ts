import { readFile } from 'node:fs/promises'
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs'
import decompress from 'woff2-encoder/decompress'

/** A font as harfbuzz reads it. */
export type FontFile = { font: Font; unitsPerEm: number }

const files = new Map<string, Promise<Uint8Array>>()

/**
 * Reads a WOFF2 file, once.
 *
 * @param weight of a variable font; ignored by others
 * @throws if the file is not WOFF2
 */
export async function readFontFile(file: string, weight?: number): Promise<FontFile> {
  const bytes = files.get(file) ?? readFile(/* turbopackIgnore: true */ file).then(decompress)
  files.set(file, bytes)
  const face = new Face(new Blob(await bytes))
  const font = new Font(face)
  if (weight !== undefined) font.setVariations([new Variation('wght', weight)])
  return { font, unitsPerEm: face.upem }
}

/** How wide a text is, in parts of the size of the letters. */
export function measureInFont(text: string, { font, unitsPerEm }: FontFile): number {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  return buffer.getGlyphInfosAndPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / unitsPerEm
}
