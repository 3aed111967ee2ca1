import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { parse as parseToml } from 'smol-toml'
import { listSourceFiles } from '@/lib/import/list-source-files'
import type { Note } from '@/lib/import/note'
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
    const [extension] = EXTENSION.exec(file) ?? []
    if (extension === undefined) continue
    const path = `${dataFolder}/${file}`
    const text = await readFile(join(root, file), 'utf8')
    try {
      const names = file.slice(0, -extension.length).split('/').map(toName)
      insert(data, names, parse(extension.toLowerCase(), text))
      files.set(names.join('.'), path)
    } catch (error) {
      const [message = ''] = error instanceof Error ? error.message.split('\n') : []
      notes.push({ file: path, line: 1, outcome: 'lost', kind: 'data files', message: `it is not valid: ${message}` })
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

function parse(extension: string, text: string): unknown {
  if (extension === '.json') return JSON.parse(text)
  if (extension === '.toml') return parseToml(text)
  if (extension === '.csv') return parseTable(text, ',')
  if (extension === '.tsv') return parseTable(text, '\t')
  return load(text.replace(/^\uFEFF/, ''), { json: true, schema: CORE_SCHEMA })
}

/** The rows of a table (RFC 4180), by the names in its first row. */
function parseTable(text: string, separator: string): Tree[] {
  const cell = new RegExp(`("(?:[^"]|"")*"|[^"\\n${separator}]*)(${separator}|\\n|$)`, 'y')
  const source = text.replace(/\r\n?/g, '\n').replace(/\n*$/, '\n')
  const rows: string[][] = [[]]
  while (cell.lastIndex < source.length) {
    const match = cell.exec(source)
    if (!match) break
    rows.at(-1)?.push((match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'))
    if (match[2] === '\n' && cell.lastIndex < source.length) rows.push([])
  }
  const [names = [], ...others] = rows
  return others.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
}
