import { relative, resolve, sep } from 'node:path'

/** The path of a file or folder as its author types it: relative to the project, with forward slashes. */
export function displayPath(path: string): string {
  const fromHere = relative(resolve('.'), path)
  return (/^\.\.(?![^/\\])/.test(fromHere) ? resolve(path) : fromHere || '.').replaceAll(sep, '/')
}
