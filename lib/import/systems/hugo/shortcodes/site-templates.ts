import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { listSiteFiles } from '@/lib/import/systems/hugo/list-site-files'

/** The templates of shortcodes by name, as the site has them; those of themes come last. */
export async function readSiteTemplates(source: string, { folders }: HugoConfig): Promise<Map<string, string>> {
  const templates = new Map<string, string>()
  for (const folder of [folders.layouts, ...folders.themes.map((theme) => `${theme}/layouts`)]) {
    for (const below of ['shortcodes', '_shortcodes']) {
      const root = `${folder}/${below}`
      for (const file of await listSiteFiles(source, root)) {
        const name = file.slice(root.length + 1).replace(/(\.html)?\.(html|md)$/, '')
        if (!/\.(html|md)$/.test(file) || templates.has(name)) continue
        templates.set(name, await readFile(join(source, file), 'utf8'))
      }
    }
  }
  return templates
}
