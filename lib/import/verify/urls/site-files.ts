import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { visit } from '@/lib/markdown/visit'
import { listFiles } from '@/lib/node/fs'
import { decodePath, encodePath, filePath, normalizePath } from '@/lib/routing/paths'

/** What a host answers for a path. */
type Answer =
  | { kind: 'file'; path: string; file: string; isPage: boolean }
  | { kind: 'redirect'; to: string }
  | { kind: 'missing' }

/** A built site, as a host serves it. */
export type SiteFiles = {
  /** The decoded paths of all files; of an `index.html` that of its folder. */
  paths: string[]
  /** @param path decoded */
  answer: (path: string) => Promise<Answer>
  read: (file: string) => Promise<string>
}

/** Larger files are no pages that only redirect. */
const MAX_REDIRECT_PAGE = 4000

/**
 * Opens a folder of a built site. Answers are those of static hosts: `index.html` for a folder, which a path without its
 * slash leads to; `x.html` for `/x`; what a page with `<meta http-equiv="refresh">` leads to.
 *
 * @param redirects that the host does, by normalized path
 */
export async function openSite(folder: string, redirects: ReadonlyMap<string, string> = new Map()): Promise<SiteFiles> {
  // Hugo writes a URL that is encoded in the front matter to a file of that name.
  const files = new Map((await listFiles(folder)).map((file) => [decodePath(filePath(file)), file]))
  const read = (file: string) => readFile(join(folder, file), 'utf8')
  const redirectPages = new Map<string, string | undefined>()
  async function getRefresh(file: string): Promise<string | undefined> {
    if (redirectPages.has(file)) return redirectPages.get(file)
    const html = await read(file)
    const to = html.length < MAX_REDIRECT_PAGE ? findRefresh(html) : undefined
    redirectPages.set(file, to)
    return to
  }
  return {
    paths: [...files.keys()].map((path) => path.replace(/\/index\.html?$/, '/')),
    read,
    async answer(path) {
      const to = redirects.get(normalizePath(path))
      if (to !== undefined) return { kind: 'redirect', to }
      const candidates = path.endsWith('/') ? [`${path}index.html`, `${path}index.htm`] : [path, `${path}.html`]
      const found = candidates.find((candidate) => files.has(candidate))
      const file = found === undefined ? undefined : files.get(found)
      if (file === undefined) {
        return files.has(`${path}/index.html`) ? { kind: 'redirect', to: encodePath(`${path}/`) } : { kind: 'missing' }
      }
      const isPage = /\.html?$/.test(file)
      const refresh = isPage ? await getRefresh(file) : undefined
      if (refresh !== undefined) return { kind: 'redirect', to: refresh }
      return { kind: 'file', path: path.replace(/\/index\.html?$/, '/'), file, isPage }
    },
  }
}

/** The URL to which a page redirects by itself. */
function findRefresh(html: string): string | undefined {
  if (!/http-equiv/i.test(html)) return undefined
  let to: string | undefined
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (tagName !== 'meta' || !/refresh/i.test(String(properties.httpEquiv))) return
    to ??= /url\s*=\s*['"]?([^'"]+)/i.exec(String(properties.content))?.[1]?.trim()
  })
  return to
}
