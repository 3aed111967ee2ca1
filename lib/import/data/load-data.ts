import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listSourceFiles } from '@/lib/import/list-source-files'
import { lost, type Note } from '@/lib/import/note'
import { readText } from '@/lib/import/read-text'
import { describeError, parseData } from './parse-data'
import { isTree, type Tree } from './tree'

const EXTENSION = /\.(ya?ml|toml|json|csv|tsv)$/i

/** The data files of a blog. */
export type SourceData = {
  /** `_data/authors.yml` is `authors`, `_data/a/b.json` is `a.b`. */
  data: Tree
  /** The paths of the files within the source, by their names in the data: `a.b`. */
  files: Map<string, string>
  notes: Note[]
}

/**
 * Reads the data files of a blog, in YAML, TOML, JSON or CSV.
 *
 * @param dataFolder path within the source
 */
export async function loadData(folder: string, dataFolder: string): Promise<SourceData> {
  const data: Tree = {}
  const files: SourceData['files'] = new Map()
  const notes: Note[] = []
  const root = join(folder, dataFolder)
  if (!existsSync(root)) return { data, files, notes }
  for (const file of await listSourceFiles(root, { isSkipped: (path) => /(^|\/)\./.test(path) })) {
    const [suffix, extension] = EXTENSION.exec(file) ?? []
    if (suffix === undefined || extension === undefined) continue
    const path = `${dataFolder}/${file}`
    const { text, notes: encodingNotes } = await readText(folder, path)
    notes.push(...encodingNotes)
    try {
      const names = file.slice(0, -suffix.length).split('/').map(toName)
      insert(data, names, parseData(extension.toLowerCase(), text))
      files.set(names.join('.'), path)
    } catch (error) {
      const { line, message } = describeError(error, text)
      notes.push({ file: path, line, ...lost('data files', `it is not valid: ${message}`) })
    }
  }
  return { data, files, notes }
}

function toName(name: string): string {
  return name.replace(/[^\w\s-]+|(?<=^|\b\s)\s+(?=$|\s?\b)/g, '').replace(/\s+/g, '_')
}

function insert(data: Tree, [first = '', ...rest]: string[], value: unknown) {
  if (rest.length === 0) {
    data[first] = value
    return
  }
  const below = data[first]
  const tree: Tree = isTree(below) ? below : {}
  data[first] = tree
  insert(tree, rest, value)
}
