import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Reads a file of the source; one that is not UTF-8 is read as Western European text, and that is said. */
export async function readText(folder: string, file: string): Promise<{ text: string; isUtf8: boolean }> {
  const bytes = await readFile(join(folder, file))
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isUtf8: false }
  }
}
