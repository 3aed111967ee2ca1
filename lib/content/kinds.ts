import { categoryPath, pagePath, postPath, topicPath } from '@/lib/routing/urls'
import { categoryFields, parseCategory } from './model/category'
import { pageFields, parsePage } from './model/page'
import { parsePost, postFields } from './model/post'
import { parseTopic, topicFields } from './model/topic'

/**
 * The kinds of content: one for each folder of the content folder. Whatever has to be said of every kind is
 * said here.
 */
export const kinds = {
  posts: {
    documentType: 'Post',
    fields: postFields,
    parse: parsePost,
    path: postPath,
    /** The paths of its files. */
    files: /^posts\/([^/]+\.md|[^/]+\/index\.md)$/,
    location: 'a post is posts/slug.md, or posts/slug/index.md with its images beside it',
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
  pages: {
    documentType: 'Page',
    fields: pageFields,
    parse: parsePage,
    path: pagePath,
    files: /^pages\/[^/]+\.md$/,
    location: 'a page is pages/slug.md',
    needsText: true,
  },
} as const

/** The name of a folder of the content folder. */
export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds) as Kind[]

/** What a file of a kind is parsed into. */
export type EntryOf<K extends Kind> = NonNullable<ReturnType<(typeof kinds)[K]['parse']>['entry']>

/** The kind of the folder that a file is in, whether or not it is read there. */
export function kindOfFolder(file: string): Kind | undefined {
  return kindNames.find((kind) => file.startsWith(`${kind}/`))
}

/** The kind of a file that is read; nothing for an image or another file that comes along. */
export function kindOfFile(file: string): Kind | undefined {
  const kind = kindOfFolder(file)
  return kind && kinds[kind].files.test(file) && !isHugoList(file, kind) ? kind : undefined
}

/** Hugo’s `_index.md` describes a list, and so does an `index.md` in the folder of a kind. */
function isHugoList(file: string, kind: Kind): boolean {
  return /(^|\/)_index\.md$/.test(file) || file === `${kind}/index.md`
}
