import type { ContentDocument } from '@/lib/content/model/document'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { mapInWorkers } from '@/lib/node/worker-pool'
import type { SourceFile, UnreadableFile } from './read-file'
import { type Body, renderBody } from './render-body'

/** A file with what its body becomes. */
export type RenderedFile = SourceFile & { document: ContentDocument }

const known = new WeakMap<SourceFile, RenderedFile | UnreadableFile>()

/** Renders the bodies of files, in their order; those that have been rendered already are not rendered again. */
export async function renderFiles(sourceFiles: SourceFile[]): Promise<(RenderedFile | UnreadableFile)[]> {
  const unknown = sourceFiles.filter((sourceFile) => !known.has(sourceFile))
  const rendered = await mapInWorkers(unknown.map(bodyOf), renderBody, new URL('./render-body.ts', import.meta.url))
  for (const [index, sourceFile] of unknown.entries()) {
    const result = rendered[index]
    if (result) known.set(sourceFile, fileOf(sourceFile, result))
  }
  return sourceFiles.flatMap((sourceFile) => known.get(sourceFile) ?? [])
}

function bodyOf({ source }: SourceFile): Body {
  return { markdown: source.body, excerptSeparator: String(source.frontMatter.excerpt_separator ?? '') }
}

function fileOf(sourceFile: SourceFile, result: PromiseSettledResult<RenderedMarkdown>): RenderedFile | UnreadableFile {
  const { file, source } = sourceFile
  if (result.status === 'fulfilled') {
    return { ...sourceFile, document: { file, frontMatter: source.frontMatter, rendered: result.value } }
  }
  // Quotes, lists or tags within each other by the thousand; nothing else is left to fail here.
  if (!(result.reason instanceof RangeError)) throw result.reason
  const message = 'too many things stand within each other to be rendered'
  return { file, issues: [{ line: source.bodyLine, column: 1, message, fix: 'take them apart' }] }
}
