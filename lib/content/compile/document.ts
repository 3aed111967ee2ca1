import { posix } from 'node:path'
import type { DocumentTypeMap } from 'contentlayer/generated'

type Envelope = '_id' | '_raw' | 'type'

/**
 * Creates a document: the fields of an entry, and those that every document of Contentlayer has.
 *
 * @param id the path of its file within the content folder; without a file, a path that no file has
 */
export function toDocument<T extends keyof DocumentTypeMap>(
  type: T,
  id: string,
  fields: Omit<DocumentTypeMap[T], Envelope>,
): DocumentTypeMap[T] {
  const { dir, base } = posix.parse(id)
  const raw = {
    sourceFilePath: id,
    sourceFileName: base,
    sourceFileDir: dir,
    contentType: 'markdown' as const,
    flattenedPath: id.replace(/(\/index)?\.md$/, ''),
  }
  // TypeScript cannot infer that the envelope and the other fields make the whole type.
  return { _id: id, _raw: raw, type, ...fields } as unknown as DocumentTypeMap[T]
}
