import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { decodePath, encodePath } from '@/lib/routing/paths'
import { readableUrl, resolveSitePath } from '@/lib/routing/urls'

/**
 * Suggests the URL that one which does not exist most likely means: of the file with that very name, in which `%`, `#`
 * and `?` are characters like others, or of the most similar path.
 *
 * @param from the path of the page
 * @param paths of the pages and files that exist, decoded
 * @returns the URL as the author has to write it, relative to the page if the file is in its folder
 */
export function suggestUrl(url: string, from: string, paths: string[]): string | undefined {
  const folder = decodePath(from)
  const namesakes = [url, decodePath(url)].map((name) => (name.startsWith('/') ? name : folder + name))
  const meant = namesakes.find((path) => paths.includes(path)) ?? didYouMean(resolveSitePath(url, from) ?? url, paths)
  if (meant === undefined) return undefined
  return readableUrl(encodePath(meant.startsWith(folder) ? meant.slice(folder.length) : meant))
}
