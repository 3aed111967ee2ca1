import { posix } from 'node:path'
import { fileError } from '@/lib/content/front-matter/source-file'
import { getFileKind, getFolderKind, kindNames, kinds } from '@/lib/content/kinds'
import { isBundle } from '@/lib/content/model/slug'
import type { Issue } from '@/lib/diagnostics/issue'
import type { CheckedSite } from './checked-site'

const MARKDOWN = /\.md$/
const BUNDLE = /^posts\/[^/]+\//
/** Text that was meant to be read, even in a bundle. */
const MARKDOWN_LIKE = /\.(md|mdx|markdown|mkdn?|mdown)$/i
/** What is at the URL of a post, and what Next writes there during a build. */
const RESERVED = /(^|\/)(index\.html?|index\.txt|__next\.[^/]*)$/
/** Texts that other generators and editors read; one that was saved as `.md.txt` too. */
const TEXT = /\.(md|mdx|markdown|mkdn?|mdown|html?|rst|adoc|org|docx?)(\.txt)?$/i
/** What may be a text, or a note of the author’s. */
const MAYBE_TEXT = /(^|\/)[^./]+$|\.(txt|json|ya?ml|toml)$/i
/** Vim creates such a file for a moment to find out whether it can. */
const TEMPORARY = /(^|\/)\d+$/

/** Reports texts whose location or extension means that nothing reads them. */
export function checkFileLocations({ contentFiles }: Pick<CheckedSite, 'contentFiles'>): Issue[] {
  const names = new Map<string, string>()
  const pageBundles = contentFiles
    .filter((file) => getFileKind(file) === 'pages' && isBundle(file))
    .map((file) => file.slice(0, -'index.md'.length))
  return contentFiles.flatMap((file) => {
    const other = names.get(toDocumentName(file))
    names.set(toDocumentName(file), file)
    if (other !== undefined) return fileError(file, nameConflict(file, other), 'rename one of them')
    if (BUNDLE.test(file) && !MARKDOWN_LIKE.test(file)) return checkBundleFile(file, contentFiles)
    if (!MARKDOWN_LIKE.test(file) && pageBundles.some((folder) => file.startsWith(folder)))
      return checkReservedName(file, 'page')
    if (MAYBE_TEXT.test(file) && !TEXT.test(file)) return TEMPORARY.test(file) ? [] : [warnOfUnread(file)]
    if (!TEXT.test(file)) return []
    if (!MARKDOWN.test(file)) {
      return fileError(
        file,
        'only files with the extension .md are read',
        'rename it, or move it out of the content folder',
      )
    }
    const kind = getFolderKind(file)
    if (!kind) return fileError(file, 'nothing reads this folder', `move the file to ${kindNames.join(', ')}`)
    return getFileKind(file) ? [] : fileError(file, 'nothing reads a file in this location', kinds[kind].location)
  })
}

/** Linux and Windows tell the two forms of a letter such as é apart. Contentlayer has all documents in one folder. */
function toDocumentName(file: string): string {
  return MARKDOWN.test(file) ? file.normalize('NFC').replaceAll('/', '__') : file.normalize('NFC')
}

function nameConflict(file: string, other: string): string {
  return posix.dirname(file) === posix.dirname(other)
    ? 'another file here has the same name'
    : 'another file would have the same name in .contentlayer, where underscores stand for slashes'
}

function warnOfUnread(file: string): Issue {
  const fix = 'if it is a post, rename it to .md; if not, move it out of the content folder'
  return { ...fileError(file, 'nothing reads this file', fix), severity: 'warning' }
}

/** A bundle can have any file, but it needs a post. */
function checkBundleFile(file: string, files: string[]): Issue[] {
  const reserved = checkReservedName(file, 'post')
  if (reserved.length > 0) return reserved
  const folder = BUNDLE.exec(file)?.[0] ?? ''
  if (files.some((candidate) => candidate.startsWith(folder) && MARKDOWN_LIKE.test(candidate))) return []
  return [fileError(file, 'there is no post in this folder', `write ${folder}index.md, or remove the folder`)]
}

function checkReservedName(file: string, owner: 'post' | 'page'): Issue[] {
  const page = owner === 'post' ? 'the page of the post' : 'the page itself'
  return RESERVED.test(file) ? [fileError(file, `this name is reserved for ${page}`, 'rename it')] : []
}
