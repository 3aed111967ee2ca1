import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ConvertedBody, Mapping, SourceEntry, SourceSite } from '@/lib/import/source-site'
import { hugo } from '@/lib/import/systems/hugo/hugo'

export const CONFIG = 'baseURL = "https://ada.example/"\ntitle = "Ada"\n'

/** Writes a site of Hugo into a folder, which is removed after the test. */
export function writeSite(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hugo-site-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [file, text] of Object.entries({ 'config.toml': CONFIG, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

/** Reads a site of Hugo of these files. */
export async function readSite(files: Record<string, string | Uint8Array>, mapping: Mapping = {}): Promise<SourceSite> {
  return hugo.read(writeSite(files), { mapping })
}

/** A post with a title and a date, and with these lines in its front matter. */
export function aPost(frontMatter = '', body = 'Text.'): string {
  return `---\ntitle: A post\ndate: 2020-01-02\n${frontMatter}${frontMatter && '\n'}---\n${body}\n`
}

/** The entry of a file; throws if there is none. */
export function findEntry(site: SourceSite, file: string): SourceEntry {
  const entry = site.entries.find((other) => other.file === file)
  if (!entry) throw new Error(`no entry of ${file}`)
  return entry
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
