import { changed } from '@/lib/import/note'
import type { Report } from '@/lib/import/systems/jekyll/body/convert-body'
import { parseAttributeList } from '@/lib/markdown/attribute-list'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import { findCodeLines, replaceOutsideCode } from './code-lines'

const DEFINITION = /^ {0,3}\{:([\w-]+):[ \t]+([^}]*)\}[ \t]*$/
const ALONE = /^[ \t]*\{:([^}]*)\}[ \t]*$/

/** Writes out the lists of attributes that others refer to by name, and removes the list that becomes a table of contents. */
export function expandAttributeLists(text: string, report: Report): string {
  if (!text.includes('{:')) return text
  const code = findCodeLines(text)
  const lines = text.split('\n')
  const definitions = new Map<string, string>()
  const kept: string[] = []
  for (const [index, line] of lines.entries()) {
    const [, name, list] = (code.has(index) ? null : DEFINITION.exec(line)) ?? []
    if (name !== undefined && list !== undefined) definitions.set(name, list.trim())
    else if (!code.has(index) && isTableOfContents(line)) {
      removeList(kept)
      const message = 'it is left out, since every page with headings has one here'
      report(index + 1, changed('tables of contents', message))
    } else kept.push(line)
  }
  const joined = kept.join('\n')
  if (definitions.size === 0) return joined
  return replaceOutsideCode(joined, (part) =>
    part.replace(/\{:([^:/{}][^{}]*)\}/g, (all, list: string) => {
      const words = parseAttributeList(list)?.words ?? []
      const expanded = words.reduce(
        (written, word) =>
          written.replace(new RegExp(`(?<![\\w#.="-])${word}(?![\\w="-])`), definitions.get(word) ?? word),
        list,
      )
      return words.some((word) => definitions.has(word)) ? `{: ${expanded.trim()}}` : all
    }),
  )
}

function isTableOfContents(line: string): boolean {
  const [, list] = ALONE.exec(line) ?? []
  return list !== undefined && (parseAttributeList(list)?.words.includes('toc') ?? false)
}

/** Removes the items at the end. */
function removeList(lines: string[]) {
  while (/^\s*([*+-]|\d+\.)\s|^[ \t]+\S/.test(lines.at(-1) ?? '')) lines.pop()
  if (/^\s*\{:[^}]*no_toc[^}]*\}\s*$/.test(lines.at(-1) ?? '')) lines.splice(-2)
}

/** Removes the lists of attributes that have no effect in this blog, which would be shown. */
export async function dropAttributeLists(text: string, report: Report): Promise<string> {
  if (!text.includes('{:')) return text
  const { warnings } = await renderMarkdown(text)
  const lines = text.split('\n')
  for (const { line, column, message } of warnings.toReversed()) {
    const [list] = /^\{:[^}]*\}/.exec(message) ?? []
    const written = lines[line - 1]
    if (list === undefined || written === undefined) continue
    const at = written.indexOf('{:', Math.max(0, column - 1))
    const end = written.indexOf('}', at)
    if (at === -1 || end === -1) continue
    const rest = (written.slice(0, at) + written.slice(end + 1)).trimEnd()
    if (rest.trim() === '') lines.splice(line - 1, 1)
    else lines[line - 1] = rest
    report(line, changed('attribute lists of Kramdown', `${list} is left out`))
  }
  return lines.join('\n')
}
