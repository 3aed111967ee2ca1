import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changed, type Note } from './note'

/** Reads a file of the source. One that is not UTF-8 is read as UTF-16 or Western European text, which is noted. */
export async function readText(folder: string, file: string): Promise<{ text: string; notes: Note[] }> {
  const bytes = await readFile(join(folder, file))
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    const [encoding, name] = guessEncoding(bytes)
    const note = { file, line: 1, ...changed('texts that are not UTF-8', `it is not UTF-8, so it is read as ${name}`) }
    return { text: new TextDecoder(encoding).decode(bytes), notes: [note] }
  }
}

function guessEncoding(bytes: Buffer): [encoding: string, name: string] {
  const mark = bytes.toString('hex', 0, 2)
  if (mark === 'fffe') return ['utf-16le', 'UTF-16']
  return mark === 'feff' ? ['utf-16be', 'UTF-16'] : ['windows-1252', 'Western European text (Windows-1252)']
}
