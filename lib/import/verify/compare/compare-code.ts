import { diffArrays } from 'diff'
import { replaceEmoji } from '@/lib/import/body/emoji'
import { splitWords } from '@/lib/import/verify/pages/read-content'
import { type Difference, shorten } from './difference'

/** Compares blocks of code, byte for byte but for the spaces at the ends of lines, which nobody sees. */
export function compareCode(oldBlocks: string[], ownBlocks: string[]): Difference[] {
  const [old, own] = [oldBlocks, ownBlocks].map((blocks) => blocks.map((code) => code.replace(/[ \t]+$/gm, '')))
  if (!old || !own) return []
  const differences: Difference[] = []
  let removed: string[] = []
  const report = (added: string[]) => {
    for (const [index, before] of removed.entries()) differences.push(toDifference(before, added[index]))
    for (const after of added.slice(removed.length)) differences.push(toDifference(undefined, after))
    removed = []
  }
  for (const part of diffArrays(old, own)) {
    if (part.removed) removed = part.value
    else report(part.added ? part.value : [])
  }
  report([])
  return differences
}

function toDifference(old: string | undefined, own: string | undefined): Difference {
  if (old === undefined) return { kind: 'blocks of code added', isLoss: false, old: '', own: shorten(own ?? '') }
  if (own === undefined)
    return { kind: 'blocks of code missing', isLoss: true, old: shorten(old), own: '', near: splitWords(old) }
  // Hugo replaces names of emoji before it knows what is code: `arn:aws:secret:name`.
  if (replaceEmoji(own) === old) return { kind: 'code that the old site shows with emoji', isLoss: false, old, own }
  const [before, after] = [old.split('\n'), own.split('\n')]
  const at = before.findIndex((line, index) => line !== after[index])
  const index = at < 0 ? before.length : at
  return {
    kind: 'code that differs',
    isLoss: true,
    ...{ old: toLine(before, index), own: toLine(after, index) },
    near: splitWords(before[index] ?? old),
  }
}

/** With its white space, which matters in code. */
function toLine(lines: string[], index: number): string {
  const line = lines[index]
  return line === undefined ? 'the end' : `line ${index + 1}: ${JSON.stringify(line.slice(0, 160))}`
}
