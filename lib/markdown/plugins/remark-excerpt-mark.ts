import type { Html, Parents, Root, RootContent } from 'mdast'
import type { Extension } from 'micromark-util-types'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { htmlBlocks } from '@/lib/markdown/html-blocks'
import { SKIP, visit } from '@/lib/markdown/visit'

export type MarkKind = 'declared' | 'more'

/** What a declared separator that is not a comment becomes. */
const DECLARED: Html = { type: 'html', value: '<!--excerpt_separator-->' }

/** Which mark a comment is, by its text between `<!--` and `-->`. */
export function markKind(comment: string, separator = ''): MarkKind | undefined {
  if (`<!--${comment}-->` === DECLARED.value || `<!--${comment}-->` === separator.trim()) return 'declared'
  return /^\s*more\s*$/.test(comment) ? 'more' : undefined
}

/**
 * Makes each mark that ends the excerpt a comment, by which `rehype-excerpt.ts` finds it: a declared
 * `excerpt_separator`, or `<!--more-->`. A mark in code is code. A declared `***` is a mark only the first time; after
 * that it is a thematic break.
 *
 * To CommonMark, a line that begins with a comment is a block of HTML. One that begins with a mark is a line of its
 * paragraph here, so a mark can be anywhere in a sentence:
 *
 *     First words.
 *     <!--more--> *Last* words.   →   <p>First words.
 *                                     <em>Last</em> words.</p>
 */
export function remarkExcerptMark(this: Processor) {
  let separator = ''
  const data: { micromarkExtensions?: Extension[] } = this.data()
  data.micromarkExtensions?.push(htmlBlocks({ unless: (line) => matchMark(line, separator)?.at === 0 }))
  const { parser } = this
  this.parser = (markdown, file) => {
    separator = file.data.excerptSeparator?.trim() ?? ''
    return parser?.(markdown, file) as Root
  }

  return (tree: Root, file: VFile) => {
    const breakIndex = tree.children.findIndex(
      (node) => node.type === 'thematicBreak' && getSource(node, file) === separator,
    )
    if (breakIndex !== -1) tree.children[breakIndex] = DECLARED

    visit(tree, ['html', 'text'], (node, index, parent) => {
      if (!parent || index === undefined || (node.type !== 'html' && node.type !== 'text')) return undefined
      const mark = matchMark(node.value, separator)
      // A comment within a block of HTML stays there, and an escaped one is text.
      const isMark = node.type === 'html' ? mark?.text === node.value : mark?.kind === 'declared'
      if (!mark || !isMark) return undefined
      const at = node.type === 'text' ? index + 1 : index
      if (node.type === 'text') {
        const [before, after] = [node.value.slice(0, mark.at), node.value.slice(mark.at + mark.text.length)]
        parent.children.splice(index, 1, { ...node, value: before }, DECLARED, { ...node, value: after })
      }
      joinLines(parent, at)
      return [SKIP, at + 1]
    })

    unwrapMarks(tree, separator)
  }
}

type Mark = { kind: MarkKind; at: number; text: string }

/** The first mark in a line or a node: the declared one anywhere, `<!--more-->` at its start. */
function matchMark(text: string, separator: string): Mark | undefined {
  const at = separator === '' ? -1 : text.indexOf(separator)
  if (at !== -1) return { kind: 'declared', at, text: separator }
  const more = /^<!--\s*more\s*-->/.exec(text)
  return more ? { kind: 'more', at: 0, text: more[0] } : undefined
}

/** Removes the end of a line on which there is nothing but the mark. */
function joinLines({ children }: Parents, mark: number): void {
  const [before, after] = [children[mark - 1], children[mark + 1]]
  if (before?.type === 'text' && (!after || ('value' in after && after.value.startsWith('\n'))))
    before.value = before.value.replace(/\n$/, '')
  if (!before && after?.type === 'text') after.value = after.value.replace(/^\n/, '')
}

/** Takes marks out of paragraphs in which there is nothing else. */
function unwrapMarks(tree: Root, separator: string) {
  const isMark = (node: RootContent) => node.type === 'html' && matchMark(node.value, separator)?.text === node.value
  visit(tree, 'paragraph', ({ children }, index, parent) => {
    const marks = children.filter((child) => child === DECLARED || isMark(child))
    const isEmpty = children.every(
      (child) => marks.includes(child) || (child.type === 'text' && child.value.trim() === ''),
    )
    if (!isEmpty || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, ...marks)
    return [SKIP, index + marks.length]
  })
}

function getSource({ position }: RootContent, file: VFile): string {
  return String(file).slice(position?.start.offset, position?.end.offset)
}
