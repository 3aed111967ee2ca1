import { authorPath, categoryPath, pagePath, postPath, topicPath } from '@/lib/routing/urls'
import { authorFields, parseAuthor } from './model/author'
import { categoryFields, parseCategory } from './model/category'
import { pageFields, parsePage } from './model/page'
import { parsePost, postFields } from './model/post'
import { parseTopic, topicFields } from './model/topic'

/**
 * The kinds of content, one per folder of the content folder. What the rest of the code needs to know about every kind
 * is in this table.
 */
export const kinds = {
  posts: {
    documentType: 'Post',
    fields: postFields,
    parse: parsePost,
    path: postPath,
    /** The paths of its files. */
    files: /^posts\/([^/]+\.md|[^/]+\/index\.md)$/,
    location: 'a post is posts/slug.md, or posts/slug/index.md with its images in the same folder',
    /** Whether a file has to have a body. */
    needsText: true,
  },
  topics: {
    documentType: 'Topic',
    fields: topicFields,
    parse: parseTopic,
    path: topicPath,
    files: /^topics\/[^/]+\.md$/,
    location: 'a topic is topics/slug.md',
    needsText: false,
  },
  categories: {
    documentType: 'Category',
    fields: categoryFields,
    parse: parseCategory,
    path: categoryPath,
    files: /^categories\/[^/]+\.md$/,
    location: 'a category is categories/slug.md',
    needsText: false,
  },
  authors: {
    documentType: 'Author',
    fields: authorFields,
    parse: parseAuthor,
    path: authorPath,
    files: /^authors\/[^/]+\.md$/,
    location: 'an author is authors/slug.md',
    needsText: false,
  },
  pages: {
    documentType: 'Page',
    fields: pageFields,
    parse: parsePage,
    path: pagePath,
    files: /^pages\/.+\.md$/,
    location:
      'a page is pages/slug.md, pages/parent/slug.md, or slug/index.md there with its images in the same folder',
    needsText: true,
  },
} as const

/** The name of a folder of the content folder. */
export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds) as Kind[]

/** The entry into which a file of a kind is parsed. */
export type EntryOf<K extends Kind> = NonNullable<ReturnType<(typeof kinds)[K]['parse']>['entry']>

/** The kind of the folder that a file is in, whether or not the file is content. */
export function getFolderKind(file: string): Kind | undefined {
  return kindNames.find((kind) => file.startsWith(`${kind}/`))
}

/** The kind of a content file; undefined for an image or another file in a bundle. */
export function getFileKind(file: string): Kind | undefined {
  const kind = getFolderKind(file)
  return kind && kinds[kind].files.test(file) && !isHugoList(file, kind) ? kind : undefined
}

/**
 * Hugo’s `_index.md` describes a list, and so does an `index.md` in the folder of a kind; that of pages introduces the
 * home page.
 */
function isHugoList(file: string, kind: Kind): boolean {
  return /(^|\/)_index\.md$/.test(file) || (kind !== 'pages' && file === `${kind}/index.md`)
}
