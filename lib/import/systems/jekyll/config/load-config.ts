import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describeError, parseData } from '@/lib/import/data/parse-data'
import { isTree, type Tree } from '@/lib/import/data/tree'
import { lost, type Note } from '@/lib/import/note'
import { readText } from '@/lib/import/read-text'

/** The files that are the configuration of a blog, in the order in which Jekyll looks for them. */
export const CONFIG_FILES = ['_config.yml', '_config.yaml', '_config.toml']

/** Reads the configuration of a blog. Dates and numbers that begin with a zero stay as they are written. */
export async function loadConfig(folder: string): Promise<{ tree: Tree; notes: Note[] }> {
  const file = CONFIG_FILES.find((name) => existsSync(join(folder, name)))
  if (file === undefined) return { tree: {}, notes: [] }
  const { text, notes } = await readText(folder, file)
  try {
    const tree = parseData(extname(file).slice(1), text)
    return { tree: isTree(tree) ? tree : {}, notes }
  } catch (error) {
    const { line, message: reason } = describeError(error, text)
    const message = `the configuration is not valid: ${reason}`
    const fix = 'correct it, and import again'
    const note: Note = { file, line, ...lost('settings that cannot be read', message, fix) }
    return { tree: {}, notes: [...notes, note] }
  }
}
