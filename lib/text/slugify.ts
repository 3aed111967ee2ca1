import { slug as githubSlug } from 'github-slugger'

/** The part of a URL that a text gives: lower case, hyphens for spaces, letters of every script kept. */
export function slugify(text: string): string {
  return githubSlug(text.normalize('NFC').trim()).replace(/^-+|-+$/g, '')
}
