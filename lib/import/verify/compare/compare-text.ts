import { CODE_WORD, type Content, splitWords } from '@/lib/import/verify/pages/read-content'
import { compareCode } from './compare-code'
import { hasSameKey } from './compare-urls'
import { compareWords } from './compare-words'
import type { Difference } from './difference'

/** Compares the words of two pages and their blocks of code. */
export function compareText(old: Content, own: Content): Difference[] {
  const words = own.hasFormulas ? withoutFormulaMarks(old.words) : old.words
  const differences = [...compareWords(words, withoutLinksTo(old.embeds, own)), ...compareCode(old.code, own.code)]
  if (!showsFences(old) || showsFences(own) || !hasAllWords(old, own)) return differences
  const at = old.words.findIndex(isFence)
  const context = old.words.slice(at, at + 8)
  return [
    {
      kind: 'code that the old site shows as text',
      isLoss: false,
      old: context.join(' '),
      own: '',
      near: context.slice(1),
    },
  ]
}

/** What a script that draws formulas looks for, and removes. */
function withoutFormulaMarks(words: string[]): string[] {
  return words.map((word) => word.replace(/\$\$|\\[()[\]]/g, '')).filter((word) => word !== '')
}

/** A link that is here instead of what showed something of another site has that URL for its text. */
function withoutLinksTo(embeds: string[], { words, links }: Content): string[] {
  const urls = new Set(links.filter(({ href }) => embeds.some((url) => hasSameKey(href, url))).map(({ text }) => text))
  return words.filter((word) => !urls.has(word) || !/^https?:/.test(word))
}

/** Kramdown knows no fence with more than a language behind it, and shows it and the code as text. */
function showsFences({ words }: Content): boolean {
  return words.some(isFence)
}

function isFence(word: string): boolean {
  return word.startsWith('```')
}

/** Whether every word of the old page is on this one, be it in the text, in code, or in the URL of a link. */
function hasAllWords(old: Content, own: Content): boolean {
  const keys = new Set(getKeys(own))
  return getKeys(old).every((key) => keys.has(key))
}

function getKeys({ words, code, captions, links, images }: Content): string[] {
  const texts = [
    ...code,
    ...captions,
    ...links.map(({ href }) => href),
    ...images.map(({ src, alt }) => `${src} ${alt}`),
  ]
  const all = [...words.filter((word) => word !== CODE_WORD), ...texts.flatMap(splitWords)]
  return all.flatMap(
    (word) =>
      word
        .toLowerCase()
        .replace(/^```/, '')
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}
