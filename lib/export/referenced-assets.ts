import { basename, extname } from 'node:path'

const TEXT_EXTENSIONS = ['.js', '.css', '.json', '.svg']

/**
 * Finds the assets of Next that a page refers to, directly or through another asset. Since their names contain a hash,
 * every occurrence of a name is a reference.
 *
 * @param assets paths relative to the root of the site
 * @param pages HTML
 */
export function findReferencedAssets(
  assets: string[],
  pages: string[],
  readAsset: (asset: string) => string,
): Set<string> {
  const referenced = new Set<string>()
  const texts = pages.filter((page) => page.includes('/_next/'))
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const asset of assets) {
      if (referenced.has(asset) || !text.includes(basename(asset))) continue
      referenced.add(asset)
      if (TEXT_EXTENSIONS.includes(extname(asset))) texts.push(readAsset(asset))
    }
  }
  return referenced
}
