import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { parse as parseToml } from 'smol-toml'
import { isTree, type Tree } from '@/lib/import/data/tree'
import type { Note } from '@/lib/import/note'
import { readText } from '@/lib/import/read-text'

/** The files that are the configuration of a blog, in the order in which Jekyll looks for them. */
export const CONFIG_FILES = ['_config.yml', '_config.yaml', '_config.toml']

/** Reads the configuration of a blog. Dates and numbers that begin with a zero stay as they are written. */
export async function loadConfig(folder: string): Promise<{ tree: Tree; file: string; notes: Note[] }> {
  const file = CONFIG_FILES.find((name) => existsSync(join(folder, name)))
  if (file === undefined) return { tree: {}, file: '_config.yml', notes: [] }
  const { text } = await readText(folder, file)
  try {
    return { tree: parse(file, text), file, notes: [] }
  } catch (error) {
    const [message = ''] = error instanceof Error ? error.message.split('\n') : []
    // What the parsers throw has one of these, or none.
    const { line, mark } = error as { line?: number; mark?: { line: number } }
    const note: Note = {
      ...{ file, line: line ?? (mark?.line ?? 0) + 1, outcome: 'lost', kind: 'settings that cannot be read' },
      message: `the configuration is not valid: ${message}`,
      fix: 'correct it, and import again',
    }
    return { tree: {}, file, notes: [note] }
  }
}

function parse(file: string, text: string): Tree {
  const source = text.replace(/^\uFEFF/, '')
  const values = file.endsWith('.toml') ? parseToml(source) : load(source, { json: true, schema: CORE_SCHEMA })
  return isTree(values) ? values : {}
}
