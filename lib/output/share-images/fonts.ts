import { resolve } from 'node:path'
import { hasGlyph } from './shaping'

/** A font of share images. */
export type ShareFont = {
  /** Absolute path. */
  file: string
  /** What it is meant for. It may have glyphs for more. */
  characters: RegExp
  /** The scripts of the languages that it is for (ISO 15924): Chinese and Japanese write the same characters differently. */
  isFor?: (script: string) => boolean
}

const WIDE_PUNCTUATION = '\\u3000-\\u30FF\\uFF00-\\uFFEF'

const SERIF: ShareFont = {
  file: inPackage('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  characters: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u,
}

/** The first that is for a character, and has it, is the one that it is set in. */
const FONTS: ShareFont[] = [
  SERIF,
  {
    file: inPackage('noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
    characters: /\p{Script=Arabic}/u,
  },
  {
    file: inPackage('noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf'),
    characters: /\p{Script=Hebrew}/u,
  },
  {
    file: inPackage('noto-serif-devanagari/600SemiBold/NotoSerifDevanagari_600SemiBold.ttf'),
    characters: /\p{Script=Devanagari}/u,
  },
  { file: inPackage('noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf'), characters: /\p{Script=Thai}/u },
  { file: inPackage('gowun-batang/700Bold/GowunBatang_700Bold.ttf'), characters: /\p{Script=Hangul}/u },
  {
    file: inPackage('zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf'),
    characters: new RegExp(`[\\p{Script=Han}${WIDE_PUNCTUATION}]`, 'u'),
    isFor: (script) => script === 'Hans',
  },
  {
    file: inPackage('sawarabi-gothic/400Regular/SawarabiGothic_400Regular.ttf'),
    characters: new RegExp(`[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}${WIDE_PUNCTUATION}]`, 'u'),
    isFor: (script) => !['Hans', 'Hant', 'Kore'].includes(script),
  },
  // Traditional Chinese, and rare characters of all languages that write with them.
  {
    file: inPackage('cactus-classical-serif/400Regular/CactusClassicalSerif_400Regular.ttf'),
    characters: new RegExp(`[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}${WIDE_PUNCTUATION}]`, 'u'),
  },
]

/** A part of a text in one font. */
export type FontRun = { text: string; font: ShareFont }

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The fonts for a text, in the order in which they are tried. Those that have all of it that they are meant for are
 * first, so that few are mixed.
 *
 * @param language BCP 47
 */
export function chooseFonts(text: string, language: string): ShareFont[] {
  const { script = '' } = new Intl.Locale(language).maximize()
  const fonts = FONTS.filter(({ isFor }) => isFor?.(script) ?? true)
  const segments = [...characters.segment(text)].map(({ segment }) => segment)
  const hasWhole = (font: ShareFont) =>
    segments.every((segment) => !isMeantFor(font, segment) || hasGlyphs(font, segment))
  return [...fonts.filter(hasWhole), ...fonts.filter((font) => !hasWhole(font))]
}

/**
 * Splits a text into runs of one font each. A character that belongs to no script, such as a space, is in the font of
 * the letter before it, if that has it.
 *
 * @param fonts see `chooseFonts`
 * @returns undefined if no font has one of the characters
 */
export function splitByFont(text: string, fonts: ShareFont[]): FontRun[] | undefined {
  const runs: FontRun[] = []
  let ofLetter = SERIF
  for (const { segment } of characters.segment(text)) {
    const meant = fonts.filter((font) => isMeantFor(font, segment))
    const preferred = meant.length > 0 ? meant : [ofLetter, SERIF]
    const font = [...preferred, ...fonts].find((font) => hasGlyphs(font, segment))
    if (!font) return undefined
    if (meant.length > 0) ofLetter = font
    const last = runs.at(-1)
    if (last?.font === font) last.text += segment
    else runs.push({ text: segment, font })
  }
  return runs
}

const isMeantFor = memoizeByFont((font, character) => font.characters.test(character))

/** Whether a font has all of a character. */
const hasGlyphs = memoizeByFont((font, character) =>
  // Those without a shape are never drawn: joiners, variation selectors.
  [...character].every((letter) => /\p{Default_Ignorable_Code_Point}/u.test(letter) || hasGlyph(font.file, letter)),
)

/** A title is measured again and again while it is fitted, one character after the other. */
function memoizeByFont(ask: (font: ShareFont, character: string) => boolean): typeof ask {
  const answers = new Map(FONTS.map((font) => [font, new Map<string, boolean>()]))
  return (font, character) => {
    const cached = answers.get(font)?.get(character)
    if (cached !== undefined) return cached
    const answer = ask(font, character)
    answers.get(font)?.set(character, answer)
    return answer
  }
}

/** Whether a character is in a font for text, as © and → are, and not only in those for pictures. */
export function isInTextFont(character: string): boolean {
  return hasGlyphs(SERIF, character)
}

function inPackage(file: string): string {
  return resolve('node_modules', '@expo-google-fonts', file)
}
