import type { ContentDocument } from '@/lib/content/document'
import { renderMarkdown } from '@/lib/markdown/render-markdown'
import type { SourceFile, UnreadableFile } from './read-file'

/** A file with what its body becomes. */
export type RenderedFile = SourceFile & { document: ContentDocument }

const rendered = new WeakMap<SourceFile, RenderedFile | UnreadableFile>()

/** Renders the body of a file; of one that has been rendered already, nothing is done again. */
export async function renderFile(sourceFile: SourceFile): Promise<RenderedFile | UnreadableFile> {
  const known = rendered.get(sourceFile)
  if (known) return known
  const result = await render(sourceFile)
  rendered.set(sourceFile, result)
  return result
}

async function render(sourceFile: SourceFile): Promise<RenderedFile | UnreadableFile> {
  const { file, source } = sourceFile
  const separator = String(source.frontMatter.excerpt_separator ?? '')
  try {
    const rendered = await renderMarkdown(source.body, separator)
    return { ...sourceFile, document: { file, frontMatter: source.frontMatter, rendered } }
  } catch (error) {
    // Quotes, lists or tags within each other by the thousand; nothing else is left to fail here.
    if (!(error instanceof RangeError)) throw error
    const message = 'too many things stand within each other to be rendered'
    return { file, problems: [{ line: source.bodyLine, column: 1, message, cure: 'take them apart' }] }
  }
}
