import { createWikilinkFinder, type NamedPage } from '@/lib/content/compile/wikilink-finder'
import { getFileKind, kinds } from '@/lib/content/kinds'
import { parseFileName, slugFromFileName } from '@/lib/content/model/slug'
import { readWikilink, WIKILINK } from '@/lib/markdown/wikilink-syntax'
import { slugify } from '@/lib/text/slugify'
import type { AuthoredContent } from './load-content'
import type { RenameUrl } from './rename-fields'

/**
 * Changes wikilinks that would name no page, or another one, after a file has been renamed. Those by a title stay.
 *
 *     wikilink:old#Costs → wikilink:new#Costs
 *
 * @param renamed the file, and what becomes of it and of the path of its page, encoded
 */
export function createWikilinkRenamer(
  content: AuthoredContent,
  renamed: { file: string; newFile: string; oldPath: string; newPath: string },
): RenameUrl {
  const pages = listPages(content)
  const find = createWikilinkFinder(pages)
  const findAfterwards = createWikilinkFinder(
    pages.map((page) =>
      page.file === renamed.file ? { ...page, file: renamed.newFile, path: renamed.newPath } : page,
    ),
  )
  const [oldName, newName] = [renamed.file, renamed.newFile].map((file) => parseFileName(file).full)
  return (url) => {
    if (!url.startsWith(WIKILINK)) return undefined
    const target = find(url)
    const { name, part } = readWikilink(url)
    if (target === undefined || name === '') return undefined
    const [path = '', fragment] = target.split('#')
    const expected = (path === renamed.oldPath ? renamed.newPath : path) + (fragment ? `#${fragment}` : '')
    const slug = decodeURIComponent(expected.split('/').at(-2) ?? '')
    const isFileName = slugify(name) === slugify(oldName ?? '')
    const candidates = [name, ...(isFileName ? [newName ?? ''] : []), slug].map(
      (candidate) => WIKILINK + encodeURIComponent(candidate) + (part && `#${encodeURIComponent(part)}`),
    )
    const right = candidates.find((candidate) => findAfterwards(candidate) === expected)
    return right === candidates[0] ? undefined : right
  }
}

function listPages({ files, entries }: AuthoredContent): NamedPage[] {
  return files.flatMap((file) => {
    const kind = getFileKind(file)
    if (!kind) return []
    const entry = entries[kind].find((entry) => entry.file === file)
    return { file, path: kinds[kind].path(entry?.slug ?? slugFromFileName(file)), title: entry?.title ?? '' }
  })
}
