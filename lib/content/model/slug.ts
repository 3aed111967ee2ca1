import type { Report } from '@/lib/content/front-matter/read-front-matter'
import type { Finding } from '@/lib/diagnostics/issue'
import { slugify } from '@/lib/text/slugify'
import { truncate } from '@/lib/text/truncate'

/** The name of a file or bundle, and its parts: `2022-04-04-the-step-back.md` → its date and `the-step-back`. */
export type FileName = { full: string; name: string; date: string | undefined }

/** Whether a file is the `index.md` of a bundle: a folder that a post or a page has for itself and its files. */
export function isBundle(file: string): boolean {
  return /^(posts|pages)\/.+\/index\.md$/.test(file)
}

/** Parses the name of a file, or of its folder if it is a bundle. */
export function parseFileName(file: string): FileName {
  const segments = file.replace(/\.md$/, '').split('/')
  const full = segments.at(isBundle(file) ? -2 : -1) ?? ''
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(full)
  return { full, name: dated?.[2] ?? full, date: dated?.[1] }
}

/** The slug of a file without a `slug` in its front matter. */
export function slugFromFileName(file: string): string {
  return toSlug(file, parseFileName(file).name)
}

/**
 * The slug of a file that has a name. That of a page is a path, which begins with the names of its folders:
 * `pages/talks/2026.md` → `talks/2026`.
 */
export function toSlug(file: string, name: string): string {
  return [...getFolderNames(file), name].map(slugify).join('/')
}

/** The names of the folders that are part of the URL of a page, from the top; those of other files are not. */
function getFolderNames(file: string): string[] {
  const [kind, ...folders] = file
    .replace(/(\/index)?\.md$/, '')
    .split('/')
    .slice(0, -1)
  return kind === 'pages' ? folders.map((folder) => parseFileName(folder).name) : []
}

/** In bytes of UTF-8. File systems allow 255; Contentlayer and Next add up to 22 to make the names of their files. */
const MAX_BYTES = 230
const LIMIT = `; the name of a file can have ${MAX_BYTES}`
/** In messages, in characters. */
const MAX_SHOWN = 60

/** Finds what is wrong with the slug that a name has. @param what the name is, such as `category` */
export function validateName(name: string, what: string): Finding | undefined {
  const slug = slugify(name)
  const subject = `the ${what} ${truncate(name, MAX_SHOWN)}`
  if (slug === '') return { message: `${subject} has no letter or digit that a URL can have`, fix: 'choose a word' }
  const bytes = Buffer.byteLength(slug)
  if (bytes <= MAX_BYTES) return undefined
  return { message: `${subject} has ${bytes} bytes${LIMIT}`, fix: 'choose a shorter one' }
}

/**
 * Parses the slug in the front matter; the default is made from the file name.
 *
 * @param fix for a file name of which no slug can be made
 * @returns undefined if no URL can have it
 */
export function parseSlug(
  file: string,
  declared: string | undefined,
  report: Report,
  fix = 'add slug: a-few-words',
): string | undefined {
  const { full, name } = parseFileName(file)
  const folders = getFolderNames(file)
  // Contentlayer writes all of them into the name of one file, with two underscores between them.
  const bytes = Buffer.byteLength([...folders, full].join('__'))
  if (bytes > MAX_BYTES) return report([], `the name of the file has ${bytes} bytes${LIMIT}`, 'rename the file')
  for (const folder of folders) {
    const finding = validateName(folder, 'folder')
    if (finding) return report([], finding.message, 'rename it')
  }
  if (declared === undefined) {
    const finding = validateName(name, 'name')
    return finding ? report([], finding.message, fix) : toSlug(file, name)
  }
  const finding = validateName(declared, 'slug')
  if (finding) return report(['slug'], finding.message, finding.fix)
  const slug = slugify(declared)
  if (slug !== declared.normalize('NFC')) {
    report(['slug'], `slug ${declared} is not how a URL has it`, suggestSlug(file, declared))
  }
  return toSlug(file, declared)
}

function suggestSlug(file: string, declared: string): string {
  const last = declared.split('/').findLast((part) => slugify(part) !== '')
  return file.startsWith('pages/') && declared.includes('/') && last !== undefined
    ? `write slug: ${slugify(last)}; what is above it in the URL are the folders that the file is in`
    : `write slug: ${slugify(declared)}`
}
