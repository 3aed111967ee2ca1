import { posix } from 'node:path'
import type { HugoPage } from './read-pages'

/** Finds the page that `ref` and `relref` mean by a path of the content, from a page. */
export type FindPage = (path: string, from: HugoPage) => HugoPage | undefined

/**
 * Creates a finder of pages by their path in the content, with or without extension and `index.md`, or by their name
 * alone if only one has it. As in Hugo, a path without a slash at its start is first looked for in the folder of the page.
 */
export function createPageFinder(pages: HugoPage[]): FindPage {
  const byPath = new Map<string, HugoPage[]>()
  const add = (key: string, page: HugoPage) => {
    const path = normalize(key)
    byPath.set(path, [...(byPath.get(path) ?? []), page])
  }
  for (const page of pages) {
    for (const key of getKeys(page)) add(key, page)
  }
  const byName = new Map<string, Set<HugoPage>>()
  for (const page of pages) {
    const name = page.source.name.toLowerCase()
    byName.set(name, (byName.get(name) ?? new Set()).add(page))
  }

  return (path, from) => {
    const find = (key: string) => preferLanguage(byPath.get(normalize(key)) ?? [], from)
    const folder = `/${[...from.source.folders, ...(from.source.kind === 'page' ? [] : [from.source.name])].join('/')}`
    const found = path.startsWith('/')
      ? find(path)
      : (find(posix.join(folder, path)) ?? find(posix.join(folder, '..', path)) ?? find(`/${path}`))
    if (found || path.startsWith('/')) return found
    const named = [...(byName.get(normalize(path).slice(1)) ?? [])]
    return named.length === 1 ? named[0] : preferLanguage(named.length > 1 && !sameLanguage(named) ? named : [], from)
  }
}

function getKeys({ source }: HugoPage): string[] {
  const path = `/${[...source.folders, source.name].filter(Boolean).join('/')}`
  const { key } = source.language
  return [path, `${path}.${key}`]
}

/** `/Posts/X.md`, `/posts/x/index.md`, `/posts/x/` → `/posts/x` */
function normalize(path: string): string {
  const absolute = path.startsWith('/') ? path : `/${path}`
  return absolute
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.(md|markdown|mdown|html?)$/, '')
    .replace(/\/_?index$/, '')
}

function preferLanguage(pages: HugoPage[], from: HugoPage): HugoPage | undefined {
  return pages.find(({ source }) => source.language.key === from.source.language.key) ?? pages[0]
}

function sameLanguage(pages: HugoPage[]): boolean {
  return new Set(pages.map(({ source }) => source.language.key)).size < pages.length
}
