import { chooseFonts, isInTextFont, splitByFont } from './fonts'

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * A text without emoji, and without other signs that no font here has.
 *
 * @param language BCP 47
 * @returns undefined if no font has one of its letters or digits
 */
export function toDrawableText(text: string, language: string): string | undefined {
  const fonts = chooseFonts(text, language)
  let drawable = ''
  for (const { segment } of characters.segment(text.normalize('NFC'))) {
    const character = toTextStyle(segment)
    if (splitByFont(character, fonts)) drawable += character
    else if (/[\p{L}\p{M}\p{N}]/u.test(character)) return undefined
  }
  return drawable.replace(/\s+/g, ' ').trim()
}

/**
 * An emoji as a character of text, if it is one: `™️` → `™`, `1️⃣` → `1`. Other emoji are pictures, for which the result is
 * empty (Unicode Technical Standard 51).
 */
function toTextStyle(character: string): string {
  const text = character.replace(/[\uFE0E\uFE0F\u20E3]/g, '')
  const isText = character.includes('\uFE0E') || isInTextFont(text)
  const isEmoji = /\p{Emoji_Presentation}/u.test(text) || /\p{Emoji}\uFE0F/u.test(character)
  return isEmoji && !isText ? '' : text
}
