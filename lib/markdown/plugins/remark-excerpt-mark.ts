import type { Parents, Root, RootContent, Text } from 'mdast'
import type { Extension } from 'micromark-util-types'
import type { Processor } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { htmlBlocks } from '@/lib/markdown/html-blocks'

/**
 * Removes the marks that end the excerpt from the text, and notes where the excerpt ends: at the first declared
 * `excerpt_separator`, else at the first `<!--more-->`. A mark in code is code. A declared `***` is a mark only the
 * first time; after that it is a thematic break.
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
    const ends: { declared?: number; more?: number } = {}
    const breakIndex = tree.children.findIndex(
      (node) => node.type === 'thematicBreak' && getSource(node, file) === separator,
    )
    const [thematicBreak] = breakIndex === -1 ? [] : tree.children.splice(breakIndex, 1)
    if (thematicBreak) ends.declared = getOffset(thematicBreak)

    visit(tree, ['html', 'text'], (node, index, parent) => {
      if (!parent || index === undefined || (node.type !== 'html' && node.type !== 'text')) return undefined
      const mark = matchMark(node.value, separator)
      // A comment within a block of HTML is a part of that block, and an escaped one is text.
      const isMark = node.type === 'html' ? mark?.text === node.value : mark?.kind === 'declared'
      if (!mark || !isMark) return undefined
      ends[mark.kind] ??= getOffset(node) + mark.at
      const parts = node.type === 'text' ? splitText(node, mark) : []
      parent.children.splice(index, 1, ...parts)
      joinLines(parent, index + Math.min(parts.length, 1))
      return [SKIP, index + Math.min(parts.length, 1)]
    })

    removeEmptyParagraphs(tree)
    const end = ends.declared ?? ends.more
    if (end !== undefined) file.data.excerptEnd = end
  }
}

type Mark = { kind: 'declared' | 'more'; at: number; text: string }

/** The first mark in a line or a node: the declared one anywhere, `<!--more-->` at its start. */
function matchMark(text: string, separator: string): Mark | undefined {
  const at = separator === '' ? -1 : text.indexOf(separator)
  if (at !== -1) return { kind: 'declared', at, text: separator }
  const more = /^<!--\s*more\s*-->/.exec(text)
  return more ? { kind: 'more', at: 0, text: more[0] } : undefined
}

function splitText(node: Text, { at, text }: Mark): [Text, Text] {
  const before: Text = { ...node, value: node.value.slice(0, at) }
  const after: Text = { ...node, value: node.value.slice(at + text.length) }
  if (node.position) {
    const start = { ...node.position.start, offset: getOffset(node) + at }
    after.position = { start, end: node.position.end }
  }
  return [before, after]
}

/** Removes what is left of a line on which there was nothing but the mark. */
function joinLines(parent: Parents, index: number): void {
  const [before, after] = [parent.children[index - 1], parent.children[index]]
  if (before?.type === 'text' && (!after || ('value' in after && after.value.startsWith('\n'))))
    before.value = before.value.replace(/\n$/, '')
  if (!before && after?.type === 'text') after.value = after.value.replace(/^\n/, '')
}

function removeEmptyParagraphs(tree: Root) {
  visit(tree, 'paragraph', (node, index, parent) => {
    const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '')
    if (!isEmpty || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function getSource({ position }: RootContent, file: VFile): string {
  return String(file).slice(position?.start.offset, position?.end.offset)
}

function getOffset({ position }: RootContent): number {
  return position?.start.offset ?? 0
}
