import { join } from 'node:path'
import { clientModuleNames, clientModulePath } from '@/client/modules'
import { displayPath } from '@/lib/config/display-path'
import { fileError } from '@/lib/content/front-matter/source-file'
import type { Issue } from '@/lib/diagnostics/issue'
import { replaceablePaths } from '@/lib/output/output-paths'
import { filePath } from '@/lib/routing/paths'
import { type CheckedSite, getFilesByPath } from './checked-site'

/** The folders of files whose names change with their content, so that browsers cache them for good. */
const CACHED_FOLDERS = ['/_next/', '/immutable/']

/** Reports files of `public/` at URLs that the site uses itself, except for those that may replace a generated file. */
export function checkPublicFiles(
  site: Pick<CheckedSite, 'publicFiles' | 'publicDir' | 'entries' | 'files' | 'urls'>,
): Issue[] {
  const { publicFiles, publicDir, entries, files, urls } = site
  if (publicFiles.length === 0) return []
  const written = new Set([...urls.published, ...urls.unpublished, ...clientModuleNames.map(clientModulePath)])
  const folders = new Set([...written].flatMap(getFolders))
  const contentFiles = getFilesByPath(entries)

  return publicFiles.flatMap((file) => {
    const message = findConflict(filePath(file), join(publicDir, file))
    if (message === undefined) return []
    return {
      ...fileError(join(publicDir, file), message, 'rename it, or remove it'),
      otherFile: contentFiles.get(toPagePath(filePath(file))),
    }
  })

  function findConflict(url: string, path: string): string | undefined {
    const page = toPagePath(url)
    if (page.endsWith('/') && written.has(page)) {
      const contentFile = contentFiles.get(page)
      return `${page} is a page of the site${contentFile === undefined ? '' : `, ${contentFile}`}`
    }
    const ancestors = getFolders(url)
    const file = [url, ...ancestors.map((folder) => folder.slice(0, -1))].find((candidate) => written.has(candidate))
    if (file !== undefined && !(file === url && replaceablePaths.has(url))) return `the build writes ${file} itself`
    const folder = folders.has(`${url}/`) ? `${url}/` : ancestors.find((ancestor) => CACHED_FOLDERS.includes(ancestor))
    if (folder !== undefined) return `${folder} is a folder of the site`
    const other = files.byUrl.get(url)?.path
    return other === undefined || other === path ? undefined : `${displayPath(other)} has the same URL, ${url}`
  }
}

function toPagePath(url: string): string {
  return url.replace(/\/index\.html$/, '/')
}

/** The folders that a path is in: `/posts/x/a.png` → `/posts/`, `/posts/x/`. */
function getFolders(path: string): string[] {
  return [...path.matchAll(/(?<=.)\//g)].map(({ index }) => path.slice(0, index + 1))
}
