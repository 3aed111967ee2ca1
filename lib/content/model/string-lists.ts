import type { Report } from '@/lib/content/front-matter/read-front-matter'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import { parseFileName } from './slug'

type Lists = { categories?: string[]; tags?: string[] }

/**
 * Splits categories and tags that are written as a string at its spaces, as Jekyll does, if the post has the form that
 * Jekyll gives it: a date in the file name, and a layout.
 *
 *     categories: jekyll update  →  ['jekyll', 'update']
 *
 * In other posts the string is one category or tag, as in Hugo, with a warning if it looks like several.
 */
export function splitStringLists(source: SourceFile, values: Lists, report: Report): Lists {
  const { file, frontMatter } = source
  const isDated = parseFileName(file).date !== undefined
  const isJekyll = isDated && frontMatter.layout !== undefined
  const lists: Lists = {}
  for (const key of ['categories', 'tags'] as const) {
    const [text = ''] = typeof frontMatter[key] === 'string' ? (values[key] ?? []) : []
    const separator = isJekyll ? /[\s,]+/ : text.includes(',') ? /\s*,\s*/ : /\s+/
    const words = text.split(separator).filter((word) => word !== '')
    if (words.length < 2) continue
    if (isJekyll) lists[key] = words
    else if (isDated || text.includes(',')) {
      const fix = `write [${words.join(', ')}], or ['${text.replaceAll("'", "''")}'] to keep it as one`
      report([key], `${key} is read as one: ${text}`, fix, 'warning')
    }
  }
  return lists
}
