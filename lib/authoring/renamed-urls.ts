import { posix } from 'node:path'
import { decodePath } from '@/lib/routing/paths'
import { resolveSitePath } from '@/lib/routing/urls'

/** What a post is called before and after it is renamed. */
export type Renaming = {
  /** The paths of its page, decoded: `/posts/old/`. */
  oldPath: string
  newPath: string
  /** Its file, or the folder of its bundle, within the content folder; the same if only its `slug` changes. */
  oldFile: string
  newFile: string
}

/** A text that has URLs in it: its file, and the path of its page before and after. */
export type Place = { file: string; newFile: string; path: string; newPath: string }

/**
 * Changes a URL that leads to a renamed post, to a part of it, or to a file in its bundle. Only the words that have to
 * change do: `../old/#part` → `../new/#part`.
 *
 * @param url as written
 * @returns undefined for a URL of anything else, and for one that leads there as it is
 */
export function renameUrl(url: string, place: Place, renaming: Renaming): string | undefined {
  return renamePagePath(url, place, renaming) ?? renameFilePath(url, place, renaming)
}

function renamePagePath(url: string, place: Place, { oldPath, newPath }: Renaming): string | undefined {
  const target = resolveSitePath(url, place.path)
  if (target === undefined || !`${target}/`.startsWith(oldPath)) return undefined
  const expected = newPath + target.slice(oldPath.length)
  const isRight = (candidate: string) => withSlash(resolveSitePath(candidate, place.newPath)) === withSlash(expected)
  return replaceSegment(url, lastSegment(oldPath), lastSegment(newPath), isRight)
}

/** Renames a path of files, as editors and GitHub follow it: `../old.md`, `/posts/2022-04-04-old/image.png`. */
function renameFilePath(url: string, place: Place, { oldFile, newFile }: Renaming): string | undefined {
  if (oldFile === newFile || /^([a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(url)) return undefined
  const target = resolveFilePath(url, place.file)
  if (target !== oldFile && !target.startsWith(`${oldFile}/`)) return undefined
  const expected = newFile + target.slice(oldFile.length)
  const isRight = (candidate: string) => resolveFilePath(candidate, place.newFile) === expected
  return replaceSegment(url, lastSegment(oldFile), lastSegment(newFile), isRight)
}

function resolveFilePath(url: string, from: string): string {
  const path = decodePath(url.replace(/[?#].*$/s, ''))
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from).normalize('NFC'), path)
}

/** Replaces the last segment of a URL with which it leads where it should. */
function replaceSegment(
  url: string,
  from: string,
  to: string,
  isRight: (candidate: string) => boolean,
): string | undefined {
  if (isRight(url)) return undefined
  const [path = ''] = /^[^?#]*/.exec(url) ?? []
  const rest = url.slice(path.length)
  const segments = path.split('/')
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index] ?? ''
    if (decodePath(segment) !== from) continue
    const written = /%[\da-f]{2}/i.test(segment) ? encodeURIComponent(to) : to
    const candidate = segments.with(index, written).join('/') + rest
    if (isRight(candidate)) return candidate
  }
  return undefined
}

function lastSegment(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1) ?? ''
}

function withSlash(path = ''): string {
  return path.endsWith('/') ? path : `${path}/`
}
