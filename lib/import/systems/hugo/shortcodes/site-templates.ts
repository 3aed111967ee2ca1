import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { listSiteFiles } from '@/lib/import/systems/hugo/list-site-files'

/** The templates of a site by name; those of themes come last. */
export type SiteTemplates = {
  shortcodes: Map<string, string>
  /** With their extension: `image.html`. */
  partials: Map<string, string>
  /** The render hooks of Markdown: `render-image`. */
  hooks: Map<string, string>
}

/** Reads the templates that shortcodes need. */
export async function readSiteTemplates(source: string, config: HugoConfig): Promise<SiteTemplates> {
  return {
    shortcodes: await readTemplates(source, config, ['shortcodes', '_shortcodes'], /(\.html)?\.(html|md)$/),
    partials: await readTemplates(source, config, ['partials', '_partials'], /$/),
    hooks: await readTemplates(source, config, ['_default/_markup', '_markup'], /(\.html)?\.html$/),
  }
}

async function readTemplates(
  source: string,
  { folders }: HugoConfig,
  names: string[],
  extension: RegExp,
): Promise<Map<string, string>> {
  const templates = new Map<string, string>()
  for (const folder of [folders.layouts, ...folders.themes.map((theme) => `${theme}/layouts`)]) {
    for (const below of names) {
      const root = `${folder}/${below}`
      for (const file of await listSiteFiles(source, root)) {
        const name = file.slice(root.length + 1).replace(extension, '')
        if (!/\.(html|md)$/.test(file) || templates.has(name)) continue
        templates.set(name, await readFile(join(source, file), 'utf8'))
      }
    }
  }
  return templates
}
