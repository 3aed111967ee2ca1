import { diffArrays } from 'diff'
import { type Difference, shorten } from './difference'

/** How many words around a difference are shown. */
const CONTEXT = 5

/** Beyond that, texts have nothing to do with each other. */
const MAX_EDITS = 1500

/** Successive words that differ. */
type Change = { old: string[]; own: string[]; oldStart: number; ownStart: number }

/**
 * Compares the words of two texts. Of differences in the form of quotes, dashes and ellipses, only the first is
 * returned.
 */
export function compareWords(old: string[], own: string[]): Difference[] {
  const [foldedOld, foldedOwn] = [old.map(foldPunctuation), own.map(foldPunctuation)]
  const changes = findChanges(foldedOld, foldedOwn)
  if (!changes) return [toDifference('texts that differ altogether', true, whole(old, own), old, own)]
  if (changes.length > 0) {
    const moved = findMoved(changes)
    return changes.map((change) => toDifference(...classify(change, moved), change, old, own))
  }
  const at = old.findIndex((word, index) => word !== own[index])
  if (at < 0) return []
  const change = { old: old.slice(at, at + 1), own: own.slice(at, at + 1), oldStart: at, ownStart: at }
  return [toDifference('quotes, dashes and ellipses', false, change, old, own)]
}

/** Makes typographic quotes, dashes, ellipses and spaces those of a typewriter: `“a” – b…` → `"a" - b...`. */
export function foldPunctuation(text: string): string {
  return text
    .replace(/[“”„‟″«»]|&quot;/g, '"')
    .replace(/[‘’‚‛′‹›]/g, "'")
    .replace(/-{2,3}|[–—‒―−]/g, '-')
    .replace(/…/g, '...')
}

function findChanges(old: string[], own: string[]): Change[] | undefined {
  const parts = diffArrays(old, own, { maxEditLength: MAX_EDITS })
  if (!parts) return undefined
  const changes: Change[] = []
  let [oldAt, ownAt, isOpen] = [0, 0, false]
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      isOpen = false
      oldAt += value.length
      ownAt += value.length
      continue
    }
    if (!isOpen) changes.push({ old: [], own: [], oldStart: oldAt, ownStart: ownAt })
    isOpen = true
    const change = changes.at(-1)
    if (removed) oldAt += change?.old.push(...value) === undefined ? 0 : value.length
    else ownAt += change?.own.push(...value) === undefined ? 0 : value.length
  }
  return changes
}

/** Runs of words that are missing in one place and added in another. */
function findMoved(changes: Change[]): Set<string> {
  const added = new Set(changes.flatMap(({ own }) => (own.length > 0 ? own.join(' ') : [])))
  return new Set(changes.flatMap(({ old }) => (added.has(old.join(' ')) ? old.join(' ') : [])))
}

/** The kind of a change, and whether it is a loss. */
function classify({ old, own }: Change, moved: Set<string>): [kind: string, isLoss: boolean] {
  const [before, after] = [old.join(''), own.join('')]
  if (before === after) return ['spaces', false]
  if (toLetters(before) === toLetters(after)) return classifySymbols(toSymbols(before), toSymbols(after))
  if (toLetters(withoutMarkup(old.join(' '))) === toLetters(after)) return [MARKUP_SHOWN, false]
  if (moved.has(old.join(' ')) || moved.has(own.join(' '))) return ['words in another order', true]
  if (before === '') return [TEMPLATE.test(after) ? 'templating that is shown' : 'words added', false]
  if (after === '') return ['words missing', true]
  return ['words that differ', true]
}

/** What is markup here, and was shown to readers of the old site. */
const MARKUP_SHOWN = 'markup that the old site shows'

/** Leaves out the parts of markup that have letters: `[a][label]`, `[a](/x y)`, `[label]: /url`, `[^1]:`, a tag that closes nothing. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\[\^[^\]]+\]:?/g, '')
    .replace(/\]\[[^\]]*\]|\]\([^)]*\)/g, ']')
    .replace(/\[[^\]]+\]:\s*\S+/g, '')
    .replace(/<\/[a-z]\w*>|<(br|hr|img)\b[^>]*>/gi, '')
}

/** Programs differ in what they take for Markdown: `####` without a text, `**a:**b`, a link over two lines. */
function classifySymbols(before: string, after: string): [kind: string, isLoss: boolean] {
  const withoutMarks = (symbols: string) => symbols.replace(/[#*_[\]()`~|>-]/g, '')
  if (withoutMarks(before) !== withoutMarks(after)) return ['marks and symbols', before.length > after.length]
  return [before.length > after.length ? MARKUP_SHOWN : 'Markdown that is shown here', false]
}

const TEMPLATE = /\{\{|\}\}|\{%|%\}|\{:/

function toLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function toSymbols(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, '')
}

function whole(old: string[], own: string[]): Change {
  return { old, own, oldStart: 0, ownStart: 0 }
}

function toDifference(kind: string, isLoss: boolean, change: Change, old: string[], own: string[]): Difference {
  const { oldStart, ownStart } = change
  return {
    ...{ kind, isLoss },
    old: inContext(old, oldStart, change.old.length),
    own: inContext(own, ownStart, change.own.length),
    near: old.slice(Math.max(0, oldStart - 3), oldStart + 5),
  }
}

/** `… with a few words [of the difference] in its context …` */
function inContext(words: string[], start: number, count: number): string {
  const before = words.slice(Math.max(0, start - CONTEXT), start)
  const after = words.slice(start + count, start + count + CONTEXT)
  const marked = `[${shorten(words.slice(start, start + count).join(' '))}]`
  return [start > CONTEXT ? '…' : '', ...before, marked, ...after, after.length === CONTEXT ? '…' : '']
    .filter((part) => part !== '')
    .join(' ')
}
