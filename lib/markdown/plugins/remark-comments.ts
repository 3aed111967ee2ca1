import type { Nodes, Root, Text } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { addSyntax } from '@/lib/markdown/add-syntax'
import { commentFromMarkdown, commentSyntax } from '@/lib/markdown/comment-syntax'
import { removeRanges, type SourceRange } from '@/lib/markdown/remove-ranges'
import { visit } from '@/lib/markdown/visit'
import { pointAt, warn } from '@/lib/markdown/warn'

/** A comment, up to its end or to that of the text. What looks like one in a script, a style or a text area is none. */
const COMMENTS = /<(script|style|textarea)\b.*?<\/\1\s*>|<!--(?:-?>|.*?(?:--!?>|(?<open>$)))/gis

/**
 * Keeps notes of the author from being published: records the source without comments, and without the definitions to
 * which nothing refers, since these are not shown either. Code is left alone. `rehype-comments.ts` removes the comments
 * from the HTML.
 *
 *     A word <!-- which? --> here.          A word here.
 *     [//]: # (It may be another.)     →
 */
export function remarkComments(this: Processor) {
  addSyntax(this, commentSyntax, commentFromMarkdown)

  return (tree: Root, file: VFile) => {
    const ranges = findUnusedDefinitions(tree)
    visit(tree, (node) => {
      const isImage = node.type === 'image' || node.type === 'imageReference'
      if (isImage) node.alt = node.alt?.replace(COMMENTS, '')
      if (isImage || node.type === 'html') ranges.push(...findComments(node, file))
      if (node.type === 'text' && node.value.includes('<!--')) warnAboutText(node, file)
    })
    file.data.source = removeRanges(String(file), ranges)
  }
}

/** The definitions of links and footnotes to which nothing refers, and those after the first of a name. */
function findUnusedDefinitions(tree: Root): SourceRange[] {
  const wanted = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') wanted.add(node.identifier)
    if (node.type === 'footnoteReference') wanted.add(`^${node.identifier}`)
  })
  const unused: SourceRange[] = []
  visit(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    const name = node.type === 'definition' ? node.identifier : `^${node.identifier}`
    if (!wanted.delete(name)) unused.push(getRange(node))
  })
  return unused
}

function findComments(node: Nodes, file: VFile): SourceRange[] {
  const [from, to] = getRange(node)
  return [...String(file).slice(from, to).matchAll(COMMENTS)].flatMap(({ 0: text, index, groups }) => {
    if (!text.startsWith('<!--')) return []
    if (groups?.open !== undefined) {
      const fix = 'write --> after it, in HTML before the next empty line'
      warn(file, pointAt(file, from + index), 'the comment has no end, so what follows it is not shown', fix)
    }
    return [[from + index, from + index + text.length]]
  })
}

function warnAboutText(node: Text, file: VFile) {
  const [from, to] = getRange(node)
  const index = String(file)
    .slice(from, to)
    .search(/(?<!\\)<!--/)
  if (index === -1) return
  const fix = 'write --> after it, or a backslash before it to show it'
  warn(file, pointAt(file, from + index), 'the comment has no end, so it is shown as text', fix)
}

function getRange({ position }: Nodes): SourceRange {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}
