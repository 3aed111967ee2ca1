import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listSourceFiles } from '@/lib/import/list-source-files'
import { readText } from '@/lib/import/read-text'

/** The files that posts and pages can include, by their path within `_includes`. */
export async function readIncludes(folder: string, includesFolder: string): Promise<Map<string, string>> {
  const root = join(folder, includesFolder)
  if (!existsSync(root)) return new Map()
  const files = await listSourceFiles(root, {
    isSkipped: (path) => /(^|\/)\.|\.(png|jpe?g|gif|webp|woff2?)$/i.test(path),
  })
  const texts = files.map(async (file) => [file, (await readText(folder, `${includesFolder}/${file}`)).text] as const)
  return new Map(await Promise.all(texts))
}

const INCLUDE = /\{%-?\s*include(?:_cached)?\s+([\w./-]+)[^%]*%\}/g

/** A text with what it includes in place, to look for what is in it. Nothing is evaluated. */
export function expandIncludes(text: string, includes: ReadonlyMap<string, string>, depth = 3): string {
  if (depth === 0) return text
  return text.replace(INCLUDE, (tag, name: string) => {
    const included = includes.get(name)
    return included === undefined ? tag : expandIncludes(included, includes, depth - 1)
  })
}
