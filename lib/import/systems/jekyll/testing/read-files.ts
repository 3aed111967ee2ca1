import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ConvertedBody, Mapping, SourceEntry, SourceSite } from '@/lib/import/source-site'
import { jekyll } from '@/lib/import/systems/jekyll/jekyll'

/** Writes a blog of Jekyll into a folder, which is removed after the test. */
export function writeBlog(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jekyll-blog-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [file, text] of Object.entries({ '_config.yml': 'title: Ada\n', ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

/** Reads a blog of Jekyll of these files. */
export async function readBlog(files: Record<string, string | Uint8Array>, mapping: Mapping = {}): Promise<SourceSite> {
  return jekyll.read(writeBlog(files), { mapping })
}

/** A post with a title, and with these lines in its front matter. */
export function aPost(frontMatter = '', body = 'Text.'): string {
  return `---\ntitle: A post\n${frontMatter}${frontMatter && '\n'}---\n${body}\n`
}

/** The entry of a file; throws if there is none. */
export function findEntry(site: SourceSite, file: string): SourceEntry {
  const entry = site.entries.find((other) => other.file === file)
  if (!entry) throw new Error(`no entry of ${file}`)
  return entry
}

/** Reads a blog with one post of this text, and converts it. */
export async function convert(
  body: string,
  files: Record<string, string> = {},
  mapping: Mapping = {},
  file = '_posts/2020-01-02-a.md',
): Promise<ConvertedBody> {
  const site = await readBlog({ [file]: aPost('', body), ...files }, mapping)
  return site.convertBody(findEntry(site, file))
}
