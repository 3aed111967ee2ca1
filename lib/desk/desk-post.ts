import type { Post } from 'contentlayer/generated'
import type { Finding, Issue, Position } from '@/lib/diagnostics/issue'
import { countWords } from '@/lib/text/reading-time'

/** What could be better about a file, and the one step that does it. Not a problem: the build is silent about it. */
export type Suggestion = Finding & Position & { file: string }

/** A post as its author sees it. */
export type DeskPost = {
  post: Post
  /** The path of its file as the author types it. */
  file: string
  /** When the file was last written; absent if it is gone. */
  editedAt: Date | undefined
  words: number
  /** Every issue of the file: errors first, then by position. */
  issues: Issue[]
  /** Whether the post is an earlier version of the file, which has errors. */
  isOutdated: boolean
  /** How many links and images lead nowhere. */
  brokenLinks: number
  /** How many images have no alternative text. */
  missingAltTexts: number
  suggestions: Suggestion[]
}

/** What is known about the files of a site. */
export type DeskFiles = {
  /** The path of a file as the author types it, from its path within the content folder. */
  toFile: (id: string) => string
  /** When a file was last written, by its path within the content folder. */
  getEditTime: (id: string) => Date | undefined
  /** The issues of each file, by its path as the author types it. */
  issues: Map<string, Issue[]>
  /** The files of which an earlier version is shown. */
  outdated: Set<string>
  /** The slugs of all topics. */
  topics: string[]
}

export function toDeskPost(post: Post, files: DeskFiles): DeskPost {
  const file = files.toFile(post._id)
  const issues = files.issues.get(file) ?? []
  return {
    post,
    file,
    issues,
    editedAt: files.getEditTime(post._id),
    words: countWords(post.text, post.language),
    isOutdated: files.outdated.has(file),
    brokenLinks: issues.filter(({ about }) => about === 'broken link').length,
    missingAltTexts: issues.filter(({ name }) => name === 'missing-alt-text').length,
    suggestions: getSuggestions(post, files),
  }
}

/** What could be better about a post, in places where one line of its front matter is enough. */
export function getSuggestions(post: Post, { toFile, topics }: Pick<DeskFiles, 'toFile' | 'topics'>): Suggestion[] {
  // Below the first fence.
  const place = { file: toFile(post._id), line: 2, column: 1 }
  // Without a description, search engines and feeds show the excerpt.
  return [
    ...(post.description === post.excerpt
      ? [{ ...place, message: 'no description', fix: 'add description: … to the front matter' }]
      : []),
    ...(post.topics.length === 0 && topics.length > 0
      ? [{ ...place, message: 'no topic', fix: `add topics: … with one or more of ${listSome(topics)}` }]
      : []),
  ]
}

const MAX_LISTED = 6

function listSome(names: string[]): string {
  return names.length > MAX_LISTED ? `${names.slice(0, MAX_LISTED).join(', ')} …` : names.join(', ')
}
