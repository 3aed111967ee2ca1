import { fileError } from '@/lib/content/front-matter/source-file'
import { getFileKind, getFolderKind, kindNames, kinds } from '@/lib/content/kinds'
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
  return contentFiles.flatMap((file) => {
    const other = names.get(file.normalize('NFC'))
    names.set(file.normalize('NFC'), file)
    // Linux and Windows tell the two forms of a letter such as é apart.
    if (other !== undefined) return fileError(file, 'another file here has the same name', 'rename one of them')
    if (BUNDLE.test(file) && !MARKDOWN_LIKE.test(file)) return checkBundleFile(file, contentFiles)
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

function warnOfUnread(file: string): Issue {
  const fix = 'if it is a post, rename it to .md; if not, move it out of the content folder'
  return { ...fileError(file, 'nothing reads this file', fix), severity: 'warning' }
}

/** A bundle can have any file, but it needs a post. */
function checkBundleFile(file: string, files: string[]): Issue[] {
  if (RESERVED.test(file)) return [fileError(file, 'this name is reserved for the page of the post', 'rename it')]
  const folder = BUNDLE.exec(file)?.[0] ?? ''
  if (files.some((candidate) => candidate.startsWith(folder) && MARKDOWN_LIKE.test(candidate))) return []
  return [fileError(file, 'there is no post in this folder', `write ${folder}index.md, or remove the folder`)]
}
