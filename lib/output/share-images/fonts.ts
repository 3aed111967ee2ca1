import { resolve } from 'node:path'

/** A font that share images are set in: what programs call it, where it is, and what it is for. */
export type ShareFont = { family: string; file: string; script: RegExp; languages?: RegExp }

const SERIF: ShareFont = {
  family: 'Source Serif 4',
  file: inPackage('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  script: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u,
}

/** The first whose script a letter is of is the one it is set in. */
const FONTS: ShareFont[] = [
  SERIF,
  {
    family: 'Noto Naskh Arabic',
    file: inPackage('noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
    script: /\p{Script=Arabic}/u,
  },
  {
    family: 'Noto Serif Hebrew',
    file: inPackage('noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf'),
    script: /\p{Script=Hebrew}/u,
  },
  {
    family: 'Gowun Batang',
    file: inPackage('gowun-batang/700Bold/GowunBatang_700Bold.ttf'),
    script: /\p{Script=Hangul}/u,
  },
  {
    family: 'ZCOOL XiaoWei',
    file: inPackage('zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf'),
    script: /[\p{Script=Han}\u3000-\u30FF\uFF00-\uFFEF]/u,
    languages: /^zh/,
  },
  {
    family: 'Sawarabi Gothic',
    file: inPackage('sawarabi-gothic/400Regular/SawarabiGothic_400Regular.ttf'),
    script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30FF\uFF00-\uFFEF]/u,
  },
]

/** Letters of one font. */
export type FontRun = { text: string; font: ShareFont }

/**
 * A text as runs of one font each; what belongs to no script, such as a space, goes with what is before it.
 *
 * @param language of the text, BCP 47: Chinese and Japanese write the same letters differently
 */
export function fontRuns(text: string, language: string): FontRun[] {
  const runs: FontRun[] = []
  for (const letter of text) {
    const last = runs.at(-1)
    const font = fontOf(letter, language) ?? last?.font ?? SERIF
    if (last?.font === font) last.text += letter
    else runs.push({ text: letter, font })
  }
  return runs
}

/** Whether there is a font for every letter of a text. */
export function canBeDrawn(text: string, language: string): boolean {
  return [...text].every((letter) => !/[\p{L}\p{N}]/u.test(letter) || isCommon(letter) || fontOf(letter, language))
}

function fontOf(letter: string, language: string): ShareFont | undefined {
  return FONTS.find(({ script, languages }) => script.test(letter) && (languages?.test(language) ?? true))
}

/** Figures, and letters that many scripts share. */
function isCommon(letter: string): boolean {
  return /[\p{Script=Common}\p{Script=Inherited}]/u.test(letter)
}

function inPackage(file: string): string {
  return resolve('node_modules', '@expo-google-fonts', file)
}
