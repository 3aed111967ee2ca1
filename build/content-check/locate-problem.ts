import type { ContentKind } from '@/lib/content/document'
import type { ContentProblem, LocatedProblem } from '@/lib/content/problem'
import { categoryFields } from '@/lib/front-matter/category-fields'
import type { Fields } from '@/lib/front-matter/fields'
import { pageFields } from '@/lib/front-matter/page-fields'
import { postFields } from '@/lib/front-matter/post-fields'
import { writtenPath } from '@/lib/front-matter/read-fields'
import { topicFields } from '@/lib/front-matter/topic-fields'
import type { SourceFile } from './read-file'

const fieldsOf: Record<ContentKind, Fields> = {
  posts: postFields,
  topics: topicFields,
  categories: categoryFields,
  pages: pageFields,
}

/** Gives a problem its line and column; one whose file was not read stands at the beginning. */
export function locateProblem({ at, ...problem }: ContentProblem, file: SourceFile | undefined): LocatedProblem {
  if (!file) return { ...problem, line: 1, column: 1 }
  const { source, kind } = file
  if ('bodyLine' in at) return { ...problem, line: source.bodyLine + at.bodyLine - 1, column: at.column }
  const key = 'key' in at ? at.key : writtenPath(at.readKey, source.frontMatter, fieldsOf[kind])
  return { ...problem, ...source.locate(key) }
}
