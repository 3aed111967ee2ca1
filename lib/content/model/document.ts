import type { RenderedMarkdown } from '@/lib/markdown/pipeline'

export const contentKinds = ['posts', 'topics', 'categories', 'pages'] as const

/** The four folders of the content, each a kind of its own. */
export type ContentKind = (typeof contentKinds)[number]

/** One Markdown file, read but not yet understood. */
export type ContentDocument = {
  /** The path within the content folder, with forward slashes: `posts/2022-04-04-the-step-back.md`. */
  file: string
  frontMatter: Record<string, unknown>
  rendered: RenderedMarkdown
}

export type ContentDocuments = Record<ContentKind, ContentDocument[]>
