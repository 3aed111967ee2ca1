import type { ConvertedBody, Mapping, SourceSite } from '@/lib/import/source-site'
import { jekyll } from '@/lib/import/systems/jekyll/jekyll'
import { type FolderFiles, findEntry, writeFolder } from '@/lib/import/testing/source-folder'

/** Writes a blog of Jekyll into a folder, which is removed after the test. */
export function writeBlog(files: FolderFiles): string {
  return writeFolder({ '_config.yml': 'title: Ada\n', ...files })
}

/** Reads a blog of Jekyll of these files. */
export async function readBlog(files: FolderFiles, mapping: Mapping = {}): Promise<SourceSite> {
  return jekyll.read(writeBlog(files), { mapping })
}

/** A post with a title, and with these lines in its front matter. */
export function aPost(frontMatter = '', body = 'Text.'): string {
  return `---\ntitle: A post\n${frontMatter}${frontMatter && '\n'}---\n${body}\n`
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
