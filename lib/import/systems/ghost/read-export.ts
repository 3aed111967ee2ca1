import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '@/lib/command-line/command'
import { listExports } from '@/lib/import/list-exports'

/** A row of a table of Ghost’s database. */
export type Row = Record<string, unknown>

/** An export of Ghost: the tables of its database, by their names. */
export type GhostExport = {
  file: string
  /** The line of the export on which a row begins, from 1. */
  getLine: (row: Row) => number
  getRows: (table: string) => Row[]
  /** A setting as text; '' if there is none. */
  getSetting: (key: string) => string
}

/** The name of the export in a folder. @param file the only one that counts */
export async function findExport(folder: string, file?: string): Promise<string | undefined> {
  const options = { file, extensions: ['.json'], mark: /"exported_on"\s*:/, bytes: 2048 }
  return (await listExports(folder, options))[0]
}

/** Reads an export. @throws CommandError if it is no JSON */
export async function readExport(folder: string, file: string): Promise<GhostExport> {
  const text = (await readFile(join(folder, file), 'utf8')).replace(/^\uFEFF/, '')
  const root = toRow(parse(file, text))
  const [first] = toRows(root.db)
  const data = toRow((first ?? root).data)
  const settings = new Map(toRows(data.settings).map(({ key, value }) => [key, value]))
  const lines = findLines(text)
  return {
    file,
    getLine: ({ uuid, id }) => lines.get(toText(uuid)) ?? lines.get(toText(id)) ?? 1,
    getRows: (table) => toRows(data[table]),
    getSetting: (key) => toText(settings.get(key)),
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${file} is incomplete: ${reason} (export the blog again)`)
  }
}

/** The line of each id, in one pass over the text. */
function findLines(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  let [line, from] = [1, 0]
  for (const { 1: id = '', index } of text.matchAll(/"(?:uuid|id)"\s*:\s*"([^"]+)"/g)) {
    for (let next = text.indexOf('\n', from); next !== -1 && next < index; next = text.indexOf('\n', from)) {
      line++
      from = next + 1
    }
    if (!lines.has(id)) lines.set(id, line)
  }
  return lines
}

/** A text as it is, or ''. Ghost has `null` for what is empty. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function toRow(value: unknown): Row {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function toRows(value: unknown): Row[] {
  return Array.isArray(value) ? value.map(toRow) : []
}
