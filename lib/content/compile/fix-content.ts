import { readFile, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { applyEdits } from '@/lib/diagnostics/apply-edits'
import type { Issue } from '@/lib/diagnostics/issue'
import { writeFileAtomic } from '@/lib/node/fs'
import type { Compilation } from './compile-content'
import { decodeText } from './decode-text'

/** A fix may lead to the next one, when a redirect leads to another. More steps than this would be a circle. */
const MAX_STEPS = 10

/**
 * Makes the fixes that a machine can make without changing what a text says, until there are no more.
 *
 * @param compile compiles the content as it is then
 * @returns what has been fixed, one line each: `content/posts/x.md:9:14: /old/ → /new/ [redirected-links]`
 */
export async function fixContent(compile: () => Promise<Pick<Compilation, 'issues'>>): Promise<string[]> {
  const fixed: string[] = []
  for (let step = 0; step < MAX_STEPS; step++) {
    const { issues } = await compile()
    const made = await fixFiles(issues)
    if (made.length === 0) break
    fixed.push(...made)
  }
  return fixed
}

async function fixFiles(issues: Issue[]): Promise<string[]> {
  const fixable = issues.filter(({ edit }) => edit !== undefined)
  const fixed: string[] = []
  for (const file of new Set(fixable.map((issue) => issue.file))) {
    const found = fixable.filter((issue) => issue.file === file)
    // The target of a symbolic link, which would be replaced otherwise.
    const path = await realpath(resolve(file))
    const original = decodeText(file, await readFile(path))
    if (typeof original !== 'string') continue
    const edits = found.flatMap(({ edit }) => edit ?? [])
    const { text, made } = applyEdits(original, edits)
    if (made.length === 0) continue
    writeFileAtomic(path, text)
    for (const edit of made) {
      const name = found.find((issue) => issue.edit === edit)?.name
      fixed.push(`${file}:${edit.line}:${edit.column}: ${edit.written} → ${edit.replacement} [${name}]`)
    }
  }
  return fixed
}
