import { basename, extname } from 'node:path'

const TEXT_EXTENSIONS = ['.js', '.css', '.json', '.svg']

/**
 * Finds the assets of Next that a text refers to. Since their names contain a hash, every occurrence of a name is a
 * reference.
 *
 * @param assets paths relative to the root of the site
 */
export function findReferences(text: string, assets: string[]): string[] {
  return text.includes('/_next/') ? findNames(text, assets) : []
}

/** Adds to some assets those that they refer to, directly or through others. */
export function withIndirectReferences(
  assets: string[],
  direct: Iterable<string>,
  readAsset: (asset: string) => string,
): Set<string> {
  const referenced = new Set<string>()
  const remaining = [...direct]
  for (let asset = remaining.pop(); asset !== undefined; asset = remaining.pop()) {
    if (referenced.has(asset)) continue
    referenced.add(asset)
    if (TEXT_EXTENSIONS.includes(extname(asset))) remaining.push(...findNames(readAsset(asset), assets))
  }
  return referenced
}

function findNames(text: string, assets: string[]): string[] {
  return assets.filter((asset) => text.includes(basename(asset)))
}
