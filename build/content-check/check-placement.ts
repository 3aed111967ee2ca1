import { type ContentKind, contentKinds } from '@/lib/content/document'
import { type ContentProblem, errorAtKey } from '@/lib/content/problem'

const MARKDOWN = /\.md$/
const TEXT_OF_ANOTHER_KIND = /\.(md|mdx|markdown|mkdn?|mdown|txt|html?|rst|adoc|org|json|ya?ml|toml|docx?)$/i

const PLACES: Record<ContentKind, { form: RegExp; cure: string }> = {
  posts: {
    form: /^posts\/([^/]+\.md|[^/]+\/index\.md)$/,
    cure: 'a post is posts/slug.md, or posts/slug/index.md with its images beside it',
  },
  topics: { form: /^topics\/[^/]+\.md$/, cure: 'a topic is topics/slug.md' },
  categories: { form: /^categories\/[^/]+\.md$/, cure: 'a category is categories/slug.md' },
  pages: { form: /^pages\/[^/]+\.md$/, cure: 'a page is pages/slug.md' },
}

/** What kind of content a file is, or nothing for a picture or another file that comes along. */
export function kindOf(file: string): ContentKind | undefined {
  const kind = contentKinds.find((candidate) => file.startsWith(`${candidate}/`))
  return kind && MARKDOWN.test(file) && isInPlace(file, kind) ? kind : undefined
}

/** Texts that stand where, or are written how, nothing would read them. */
export function checkPlacement(files: string[]): ContentProblem[] {
  return files.flatMap((file) => {
    if (!TEXT_OF_ANOTHER_KIND.test(file)) return []
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
    return isInPlace(file, kind) ? [] : errorAtKey(file, [], 'nothing reads a file in this place', PLACES[kind].cure)
  })
}

function isInPlace(file: string, kind: ContentKind): boolean {
  const isHugoList = /(^|\/)_index\.md$/.test(file) || file === `${kind}/index.md`
  return PLACES[kind].form.test(file) && !isHugoList
}
