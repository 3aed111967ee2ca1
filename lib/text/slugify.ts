import { slug as githubSlug } from 'github-slugger'

/** Converts a text to a slug: lower case, with hyphens for spaces. Keeps letters and digits of all scripts. */
export function slugify(text: string): string {
  return githubSlug(text.normalize('NFC').trim()).replace(/^-+|-+$/g, '')
}
