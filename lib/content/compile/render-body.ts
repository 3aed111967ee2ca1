import { type RenderedMarkdown, renderMarkdown } from '@/lib/markdown/pipeline'

export type Body = { markdown: string; excerptSeparator: string }

/** In a module of its own, so that threads load nothing else. */
export function renderBody({ markdown, excerptSeparator }: Body): Promise<RenderedMarkdown> {
  return renderMarkdown(markdown, excerptSeparator)
}
