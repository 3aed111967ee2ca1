import { posix } from 'node:path'
import type { DocumentTypeMap } from 'contentlayer/generated'

type Envelope = '_id' | '_raw' | 'type'

/**
 * Gives an entry what every document of Contentlayer’s has.
 *
 * @param id the path of the file within the content folder; of what has no file, a path that no file has
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
  // TypeScript does not see that a type is its envelope and the rest.
  return { _id: id, _raw: raw, type, ...fields } as unknown as DocumentTypeMap[T]
}
