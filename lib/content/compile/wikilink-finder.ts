import { parseFileName } from '@/lib/content/model/slug'
import { readWikilink } from '@/lib/markdown/wikilink-syntax'
import { decodePath } from '@/lib/routing/paths'
import { slugify } from '@/lib/text/slugify'

/** A page that a wikilink may name. */
export type NamedPage = {
  /** The path of its file within the content folder. */
  file: string
  /** Of the page, encoded. */
  path: string
  title: string
}

/**
 * Finds the page that a wikilink names: by its slug, by the name of its file, by its title in any case, or by its path.
 * Of two pages with the same name, it is the first.
 *
 * @returns a function from the URL of a wikilink, `wikilink:The%20plan#Costs`, to that of the page, `/posts/plan/#costs`
 */
export function createWikilinkFinder(pages: NamedPage[]): (url: string) => string | undefined {
  const byName = new Map<string, string>()
  const add = (name: string, path: string) => byName.has(name) || byName.set(name, path)
  for (const { path } of pages) add(decodePath(path).split('/').at(-2) ?? '', path)
  for (const { file, path } of pages) add(slugify(parseFileName(file).full), path)
  for (const { title, path } of pages) add(slugify(title), path)
  for (const { path } of pages) add(slugify(decodePath(path)), path)
  return (url) => {
    const { name, part } = readWikilink(url)
    const page = name === '' ? '' : byName.get(slugify(name))
    return page === undefined ? undefined : page + (part && `#${encodeURIComponent(slugify(part))}`)
  }
}
