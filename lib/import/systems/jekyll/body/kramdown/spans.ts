import { replaceOutsideCode } from './code-lines'

const LINK = /(\]\()(?!<)([^()<>"'\n]*?[^()<>"'\s][ \t]+[^()<>"'\s][^()<>"'\n]*?)([ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)/g

/** Encodes the spaces of URLs, which Kramdown allows. */
export function encodeLinks(text: string): string {
  if (!/\]\([^)\n]*[ \t]/.test(text)) return text
  return replaceOutsideCode(text, (part) =>
    part.replace(LINK, (_, open: string, url: string, title: string | undefined) => {
      return `${open}${url.trim().replace(/[ \t]/g, '%20')}${title ?? ''})`
    }),
  )
}

/** Writes formulas within a line as this blog does: two dollar signs are for those of their own. */
export function convertFormulas(text: string): string {
  if (!/\$\$[^$\n]+\$\$/.test(text)) return text
  return replaceOutsideCode(text, (part) => {
    if (/^\s*\$\$[^$]+\$\$\s*$/.test(part)) return part
    return part.replace(/\$\$([^$\n]+)\$\$/g, (_, formula: string) => `$${formula.trim()}$`)
  })
}

/** Two backslashes break a line in Kramdown, one here. */
export function convertBreaks(text: string): string {
  if (!/\S\\\\\n/.test(text)) return text
  return replaceOutsideCode(text, (part) => part.replace(/(?<=[^\\\s]\s?)\\\\$/, '\\'))
}
