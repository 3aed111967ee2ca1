import type { Report } from '@/lib/content/front-matter/read-front-matter'
import { slugify } from '@/lib/text/slugify'

/** The name of a file or bundle, and its parts: `2022-04-04-the-step-back.md` → its date and `the-step-back`. */
export type FileName = { full: string; name: string; date: string | undefined }

/** Parses the name of a file, or of its folder if it is the `index.md` of a bundle. */
export function parseFileName(file: string): FileName {
  const segments = file.replace(/\.md$/, '').split('/')
  const isBundle = segments.length > 2 && segments.at(-1) === 'index'
  const full = (isBundle ? segments.at(-2) : segments.at(-1)) ?? ''
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(full)
  return { full, name: dated?.[2] ?? full, date: dated?.[1] }
}

/** The slug of a file without a `slug` in its front matter. */
export function slugFromFileName(file: string): string {
  return slugify(parseFileName(file).name)
}

/**
 * Parses the slug in the front matter; the default is made from the file name.
 *
 * @returns undefined if it has no letter or digit that a URL can have
 */
export function parseSlug(file: string, declared: string | undefined, report: Report): string | undefined {
  const slug = declared === undefined ? slugFromFileName(file) : slugify(declared)
  if (slug === '') {
    return report(
      declared ? ['slug'] : [],
      'the name has no letter or digit that a URL can have',
      'add slug: a-few-words',
    )
  }
  if (declared !== undefined && slug !== declared.normalize('NFC')) {
    report(['slug'], `slug ${declared} is not how a URL has it`, `write slug: ${slug}`)
  }
  return slug
}
