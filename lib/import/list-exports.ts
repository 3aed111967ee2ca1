import { open, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'

/**
 * Lists the exports of a system in a folder, by name.
 *
 * @param options.file the only one that counts
 * @param options.extensions those that exports have, in lower case
 * @param options.mark what is in the first `options.bytes` bytes of each
 */
export async function listExports(
  folder: string,
  { file, extensions, mark, bytes }: { file: string | undefined; extensions: string[]; mark: RegExp; bytes: number },
): Promise<string[]> {
  const names = file === undefined ? await readdir(folder) : [file]
  const found: string[] = []
  for (const name of names.filter((each) => extensions.includes(extname(each).toLowerCase())).sort()) {
    if (mark.test(await readStart(join(folder, name), bytes))) found.push(name)
  }
  return found
}

/** The first bytes of a file in Latin-1; '' if it cannot be read. */
export async function readStart(path: string, bytes: number): Promise<string> {
  const handle = await open(path).catch(() => undefined)
  if (!handle) return ''
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } catch {
    return '' // A folder of that name.
  } finally {
    await handle.close()
  }
}
