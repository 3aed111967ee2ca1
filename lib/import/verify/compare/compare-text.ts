import { CODE_WORD, type Content, splitWords } from '@/lib/import/verify/pages/read-content'
import { compareCode } from './compare-code'
import { hasSameKey } from './compare-urls'
import { compareWords } from './compare-words'
import type { Difference } from './difference'

/** Compares the words of two pages and their blocks of code. */
export function compareText(old: Content, own: Content): Difference[] {
  const words = own.hasFormulas ? withoutFormulaMarks(old.words) : old.words
  const differences = [...compareWords(words, withoutLinksTo(old.embeds, own)), ...compareCode(old.code, own.code)]
  if (differences.length === 0 || own.captions.length === 0 || !hasAllButFences(old, own)) return differences
  const at = Math.max(0, old.words.findIndex(isFence))
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
function isFence(word: string): boolean {
  return word.startsWith('```')
}

/** Whether all words and all code of the old page are here in the same order, but for fences of code that it shows. */
function hasAllButFences(old: Content, own: Content): boolean {
  // What is between two such blocks is code there: the source of Markdown.
  const code = old.code.map((block) => block.replace(/\]\([^)]*\)|<!--[\s\S]*?-->/g, ']'))
  const written = withCode({ ...old, code })
  const words = withoutFences(written, new Set(own.captions.flatMap(toKeys)))
  const here = withCode(own).flatMap(toKeys)
  let at = 0
  const hasAll = words.flatMap(toKeys).every((key) => {
    at = here.indexOf(key, at) + 1
    return at > 0
  })
  return hasAll && words.length < written.length
}

/** The words with those of the code where it is. */
function withCode({ words, code }: Content): string[] {
  const blocks = code.values()
  return words.flatMap((word) => (word === CODE_WORD ? splitWords(blocks.next().value ?? '') : word))
}

/** Words without the fences of code, and without the language and the name of the file, which are in the captions here. */
function withoutFences(words: string[], captions: ReadonlySet<string>): string[] {
  const isCaption = (index: number) => {
    const keys = toKeys(words[index] ?? '')
    return keys.length > 0 && keys.every((key) => captions.has(key))
  }
  const result: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const hasLanguage = word === '```' && /^[a-z][\w+#-]*$/.test(words[index + 1] ?? '')
    if (!isFence(word) && !(isCaption(index) && isCaption(index + 1))) result.push(word)
    else {
      if (hasLanguage) index++
      while (isCaption(index + 1)) index++
    }
  }
  return result
}

function toKeys(word: string): string[] {
  return word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
