import { type ContentKind, contentKinds } from '@/lib/content/model/document'
import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'

const MARKDOWN = /\.md$/
const BUNDLE = /^posts\/[^/]+\//
/** A text that was meant to be read, even in a bundle. */
const LIKE_MARKDOWN = /\.(md|mdx|markdown|mkdn?|mdown)$/i
/** What stands at a post’s own address, and what Next writes there during a build. */
const TAKEN = /(^|\/)(index\.html?|index\.txt|__next\.[^/]*)$/
/** Texts by their endings; what has no ending was meant to be one. */
const TEXT = /(^|\/)[^./]+$|\.(md|mdx|markdown|mkdn?|mdown|txt|html?|rst|adoc|org|json|ya?ml|toml|docx?)$/i

const PLACES: Record<ContentKind, { form: RegExp; fix: string }> = {
  posts: {
    form: /^posts\/([^/]+\.md|[^/]+\/index\.md)$/,
    fix: 'a post is posts/slug.md, or posts/slug/index.md with its images beside it',
  },
  topics: { form: /^topics\/[^/]+\.md$/, fix: 'a topic is topics/slug.md' },
  categories: { form: /^categories\/[^/]+\.md$/, fix: 'a category is categories/slug.md' },
  pages: { form: /^pages\/[^/]+\.md$/, fix: 'a page is pages/slug.md' },
}

/** What kind of content a file is, or nothing for a picture or another file that comes along. */
export function kindOf(file: string): ContentKind | undefined {
  const kind = contentKinds.find((candidate) => file.startsWith(`${candidate}/`))
  return kind && MARKDOWN.test(file) && isInPlace(file, kind) ? kind : undefined
}

/** Texts that stand where, or are written how, nothing would read them. */
export function checkPlacement(files: string[]): ContentIssue[] {
  return files.flatMap((file) => {
    if (BUNDLE.test(file) && !LIKE_MARKDOWN.test(file)) return checkCompanion(file, files)
    if (!TEXT.test(file)) return []
    if (!MARKDOWN.test(file)) {
      return errorAtKey(
        file,
        [],
        'only files whose names end in .md are read',
        'rename it, or keep it out of the content folder',
      )
    }
    const kind = contentKinds.find((candidate) => file.startsWith(`${candidate}/`))
    if (!kind) return errorAtKey(file, [], 'this folder is not read', `move the file to ${contentKinds.join(', ')}`)
    return isInPlace(file, kind) ? [] : errorAtKey(file, [], 'nothing reads a file in this place', PLACES[kind].fix)
  })
}

/** Any file may stand beside a post, but there has to be a post. */
function checkCompanion(file: string, files: string[]): ContentIssue[] {
  if (TAKEN.test(file)) return [errorAtKey(file, [], 'pages and what they are made of have this name', 'rename it')]
  const folder = BUNDLE.exec(file)?.[0] ?? ''
  if (files.some((candidate) => candidate.startsWith(folder) && LIKE_MARKDOWN.test(candidate))) return []
  return [
    errorAtKey(file, [], 'there is no post in this folder', `write it in ${folder}index.md, or remove the folder`),
  ]
}

function isInPlace(file: string, kind: ContentKind): boolean {
  const isHugoList = /(^|\/)_index\.md$/.test(file) || file === `${kind}/index.md`
  return PLACES[kind].form.test(file) && !isHugoList
}
