import type { ConvertedBody, Mapping, SourceEntry } from '@/lib/import/source-site'
import type { JekyllConfig } from '@/lib/import/systems/jekyll/config/jekyll-config'
import type { Tree } from '@/lib/import/systems/jekyll/config/values'
import type { JekyllDocument } from '@/lib/import/systems/jekyll/content/read-document'

/** All of a blog that a body may refer to. */
export type BodyContext = {
  folder: string
  config: JekyllConfig
  data: Tree
  includes: ReadonlyMap<string, string>
  documents: JekyllDocument[]
  mapping: Mapping
}

export function createBodyConverter(_context: BodyContext): (entry: SourceEntry) => Promise<ConvertedBody> {
  return async (entry) => ({ markdown: entry.body, notes: [], templates: [] })
}
