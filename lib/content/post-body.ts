import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isParsed, parseSource } from '@/lib/front-matter/parse-source'
import type { Post } from './post'

/** The Markdown below a post’s front matter, as its author wrote it, with LF line ends. */
export function readPostBody({ file }: Post): string {
  const path = join(/* turbopackIgnore: true */ process.env.CHECKED_CONTENT_DIR ?? '', file)
  const source = parseSource(readFileSync(path, 'utf8'))
  // What the content check could not read is no post.
  return isParsed(source) ? source.body : ''
}
