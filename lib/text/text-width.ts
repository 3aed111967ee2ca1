const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Scripts whose characters are as wide as two Latin letters, and full-width forms (Unicode Standard Annex 11). */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u

/** The width of a text, in Latin letters. A character counts once, however many code points it has. */
export function textWidth(text: string): number {
  // Segmenting takes long, and most titles are like this.
  if (/^[ -~]*$/.test(text)) return text.length
  return Array.from(characters.segment(text), ({ segment }) => (WIDE.test(segment) ? 2 : 1)).reduce<number>(
    (sum, width) => sum + width,
    0,
  )
}
