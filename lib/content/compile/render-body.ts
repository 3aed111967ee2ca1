import { type MarkdownOptions, type RenderedMarkdown, renderMarkdown } from '@/lib/markdown/pipeline'

export type Body = Required<MarkdownOptions> & { markdown: string }

/** A separate module, so that worker threads load nothing else. */
export function renderBody({ markdown, ...options }: Body): Promise<RenderedMarkdown> {
  return renderMarkdown(markdown, options)
}
