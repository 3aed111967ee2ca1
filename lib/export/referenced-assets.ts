import { basename, extname } from 'node:path'

const TEXTS = ['.js', '.css', '.json', '.svg']

/**
 * Those of Next’s assets that a page refers to, or an asset that does. Their names contain a hash of
 * what they hold, so a name that stands in a text is a reference.
 *
 * @param assets paths below the site’s root
 */
export function referredAssets(assets: string[], pages: string[], read: (asset: string) => string): Set<string> {
  const referred = new Set<string>()
  const texts = pages.filter((page) => page.includes('/_next/'))
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const asset of assets) {
      if (referred.has(asset) || !text.includes(basename(asset))) continue
      referred.add(asset)
      if (TEXTS.includes(extname(asset))) texts.push(read(asset))
    }
  }
  return referred
}
