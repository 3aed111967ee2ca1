import type { ConvertedBody, Mapping, SourceSite } from '@/lib/import/source-site'
import { hugo } from '@/lib/import/systems/hugo/hugo'
import { type FolderFiles, findEntry, writeFolder } from '@/lib/import/testing/source-folder'

export const CONFIG = 'baseURL = "https://ada.example/"\ntitle = "Ada"\n'

/** Writes a site of Hugo into a folder, which is removed after the test. */
export function writeSite(files: FolderFiles): string {
  return writeFolder({ 'config.toml': CONFIG, ...files })
}

/** Reads a site of Hugo of these files. */
export async function readSite(files: FolderFiles, mapping: Mapping = {}): Promise<SourceSite> {
  return hugo.read(writeSite(files), { mapping })
}

/** A post with a title and a date, and with these lines in its front matter. */
export function aPost(frontMatter = '', body = 'Text.'): string {
  return `---\ntitle: A post\ndate: 2020-01-02\n${frontMatter}${frontMatter && '\n'}---\n${body}\n`
}

/** Reads a site with one post of this text, and converts it. */
export async function convert(
  body: string,
  files: Record<string, string> = {},
  mapping: Mapping = {},
): Promise<ConvertedBody> {
  const site = await readSite({ 'content/posts/a.md': aPost('', body), ...files }, mapping)
  return site.convertBody(findEntry(site, 'content/posts/a.md'))
}
