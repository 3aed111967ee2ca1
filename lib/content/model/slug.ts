import { slug as githubSlug } from 'github-slugger'

/** The part of an address that a text gives: lower case, hyphens for spaces, letters of every script kept. */
export function slugify(text: string): string {
  return githubSlug(text.normalize('NFC').trim()).replace(/^-+|-+$/g, '')
}

/** What a file’s name says: `2022-04-04-the-step-back.md` → the date and the name, `x/index.md` → `x`. */
export function readFileName(file: string): { name: string; date: string | undefined } {
  const segments = file.replace(/\.md$/, '').split('/')
  const isBundle = segments.length > 2 && segments.at(-1) === 'index'
  const stem = (isBundle ? segments.at(-2) : segments.at(-1)) ?? ''
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(stem)
  return { name: dated?.[2] ?? stem, date: dated?.[1] }
}
