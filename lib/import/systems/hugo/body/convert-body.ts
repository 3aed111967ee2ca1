import type { ConvertedBody, Mapping, SourceEntry } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import type { HugoPage } from '@/lib/import/systems/hugo/content/read-pages'

export async function createBodyConverter(
  _folder: string,
  _pages: HugoPage[],
  _config: HugoConfig,
  _mapping: Mapping,
): Promise<(entry: SourceEntry) => Promise<ConvertedBody>> {
  return async (entry) => ({ markdown: entry.body, notes: [], templates: [] })
}
