import type { Fields } from '@/lib/content/front-matter/fields'
import { writtenPath } from '@/lib/content/front-matter/read-fields'
import { categoryFields } from '@/lib/content/model/category-fields'
import type { ContentKind } from '@/lib/content/model/document'
import { pageFields } from '@/lib/content/model/page-fields'
import { postFields } from '@/lib/content/model/post-fields'
import { topicFields } from '@/lib/content/model/topic-fields'
import type { ContentIssue, Issue } from '@/lib/diagnostics/issue'
import type { SourceFile } from './read-file'

const fieldsOf: Record<ContentKind, Fields> = {
  posts: postFields,
  topics: topicFields,
  categories: categoryFields,
  pages: pageFields,
}

/** Gives a problem its line and column; one whose file was not read stands at the beginning. */
export function locateProblem({ at, ...issue }: ContentIssue, file: SourceFile | undefined): Issue {
  if (!file) return { ...issue, line: 1, column: 1 }
  const { source, kind } = file
  if ('bodyLine' in at) return { ...issue, line: source.bodyLine + at.bodyLine - 1, column: at.column }
  const key = 'key' in at ? at.key : writtenPath(at.readKey, source.frontMatter, fieldsOf[kind])
  return { ...issue, ...source.locate(key) }
}
