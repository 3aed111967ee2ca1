import type { ConvertedBody, Mapping, SourceAsset, SourceEntry } from '@/lib/import/source-site'
import type { JekyllConfig } from '@/lib/import/systems/jekyll/config/jekyll-config'
import { isFalse, type Tree } from '@/lib/import/systems/jekyll/config/values'
import type { JekyllDocument } from '@/lib/import/systems/jekyll/content/read-document'
import { createLiquidRenderer } from './liquid/render-liquid'

/** All of a blog that a body may refer to. */
export type BodyContext = {
  folder: string
  config: JekyllConfig
  data: Tree
  includes: ReadonlyMap<string, string>
  documents: JekyllDocument[]
  assets: SourceAsset[]
  mapping: Mapping
}

/** Converts the bodies of a blog to the Markdown of this blog. */
export function createBodyConverter(context: BodyContext): (entry: SourceEntry) => Promise<ConvertedBody> {
  let renderLiquid: ReturnType<typeof createLiquidRenderer> | undefined
  return async ({ file, body, bodyLine, format, frontMatter }) => {
    const isLiquid = /\{[{%]/.test(body) && !isFalse(frontMatter.values.render_with_liquid)
    if (isLiquid) renderLiquid ??= createLiquidRenderer(context)
    const rendered = isLiquid ? renderLiquid?.({ file, body, bodyLine, format }) : undefined
    const text = rendered?.text ?? body
    return { markdown: text, notes: rendered?.notes ?? [], templates: rendered?.templates ?? [] }
  }
}
