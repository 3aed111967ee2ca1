import GithubSlugger, { slug } from 'github-slugger'
import { toString as toPlainText } from 'mdast-util-to-string'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'

/**
 * Writes the ids of headings that Kramdown makes differently from this blog into the text, so that links to them keep
 * working: it keeps the hyphens of spaces at the ends.
 *
 *     ## [ Setup](/setup)  →  ## [ Setup](/setup) {#-setup}
 *
 * @param prefix with which all ids begin, by the configuration
 */
export function writeHeadingIds(text: string, prefix = ''): string {
  // Only spaces within a link, code or emphasis are left at the ends.
  if (prefix === '' && !/^ {0,3}#{1,6} .*(\[ | \]|\* | \*|_ | _|` | `)/m.test(text)) return text
  const lines = text.split('\n')
  const [ours, theirs] = [new GithubSlugger(), new GithubSlugger()]
  visit(parseMarkdown(text), 'heading', (heading) => {
    const content = toPlainText(heading)
    const id = ours.slug(content.trim())
    const wanted = prefix + theirs.slug(content.replace(/^\s+|\s+$/g, (spaces) => ' '.repeat(spaces.length)))
    const index = (heading.position?.start.line ?? 1) - 1
    const line = lines[index] ?? ''
    const isPlain = slug(content.trim()) !== '' && !/\{[:#]|#\s*$|!\[|<|&/.test(line.replace(/^\s*#+/, ''))
    if (id !== wanted && isPlain && /^ {0,3}#/.test(line)) lines[index] = `${line.trimEnd()} {#${wanted}}`
  })
  return lines.join('\n')
}
