import { type RenderedMarkdown, renderMarkdown } from '@/lib/markdown/pipeline'

export type Body = {
  markdown: string
  excerptSeparator: string
  direction: 'ltr' | 'rtl'
  siteUrl: string
  wikilinks: boolean
}

/** A separate module, so that worker threads load nothing else. */
export function renderBody({
  markdown,
  excerptSeparator,
  direction,
  siteUrl,
  wikilinks,
}: Body): Promise<RenderedMarkdown> {
  return renderMarkdown(markdown, excerptSeparator, direction, siteUrl, wikilinks)
}
