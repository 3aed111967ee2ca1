import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changed, type Note } from './note'

/** Reads a file of the source. One that is not UTF-8 is read as Western European text, which is noted. */
export async function readText(folder: string, file: string): Promise<{ text: string; notes: Note[] }> {
  const bytes = await readFile(join(folder, file))
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    const message = 'it is not UTF-8, so it is read as Western European text (Windows-1252)'
    const note = { file, line: 1, ...changed('texts that are not UTF-8', message) }
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [note] }
  }
}
