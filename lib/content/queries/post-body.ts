import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isParsed, parseSource } from '@/lib/content/front-matter/parse-source'
import type { Post } from '@/lib/content/model/post'

/** The Markdown below a post’s front matter, as its author wrote it, with LF line ends. */
export function readPostBody({ file }: Post, contentDir = process.env.CONTENT_DIR ?? 'content'): string {
  const source = parseSource(readFileSync(join(/* turbopackIgnore: true */ contentDir, file), 'utf8'))
  // What the content check could not read is no post.
  return isParsed(source) ? source.body : ''
}
