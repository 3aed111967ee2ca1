import type { Html, Paragraph, Parents, Root, RootContent, Text } from 'mdast'
import type { Processor } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

const MORE = /<!--\s*more\s*-->/

/**
 * Takes the marks that end the excerpt out of the text and remembers where the first one stood. The
 * declared `excerpt_separator` goes before `<!--more-->`; whichever is there, no mark is ever shown,
 * and a paragraph around one stays a paragraph, also where the mark has a line to itself. A declared
 * `***` is a mark where it first stands, and a line wherever else.
 *
 *     First words. <!--more--> Last words.   →   First words.  Last words.
 */
export function remarkExcerptMark(this: Processor) {
  const parse = (markdown: string) => this.parse(markdown) as Root
  return (tree: Root, file: VFile) => {
    const declared = file.data.excerptSeparator?.trim() ?? ''
    const ends: { declared?: number; more?: number } = {}

    const block = tree.children.findIndex((node) => node.type === 'thematicBreak' && sourceOf(node, file) === declared)
    const [mark] = block === -1 ? [] : tree.children.splice(block, 1)
    if (mark) ends.declared = offsetOf(mark)

    visit(tree, ['html', 'text'], (node, index, parent) => {
      if (!parent || index === undefined || (node.type !== 'html' && node.type !== 'text')) return undefined
      const mark = findMark(node, declared)
      if (!mark) return undefined
      ends[mark.kind] ??= offsetOf(node) + mark.at
      if (node.type === 'text') {
        parent.children.splice(index, 1, ...splitText(node, mark))
        return [SKIP, index + 1]
      }
      const rest = node.value.slice(mark.at + mark.length)
      const after = rest.trim() === '' ? [] : parseInPlace(rest, node, mark, parse)
      parent.children.splice(index, 1, ...after)
      joinParagraphs(parent, index, after.length, node)
      return [SKIP, Math.max(0, index - 1)]
    })

    removeEmptyParagraphs(tree)
    const end = ends.declared ?? ends.more
    if (end !== undefined) file.data.excerptEnd = end
  }
}

type Mark = { kind: 'declared' | 'more'; at: number; length: number }

/** Raw HTML counts only where it begins with the mark: a comment within a block of HTML is that block’s. */
function findMark({ type, value }: Html | Text, declared: string): Mark | undefined {
  const at = declared === '' ? -1 : value.indexOf(declared)
  if (at === 0 || (at > 0 && type === 'text')) return { kind: 'declared', at, length: declared.length }
  const more = type === 'html' ? MORE.exec(value) : null
  return more?.index === 0 ? { kind: 'more', at: 0, length: more[0].length } : undefined
}

/** Two texts without what stood between them, each with its own place. */
function splitText(node: Text, { at, length }: Mark): [Text, Text] {
  const before: Text = { type: 'text', value: node.value.slice(0, at) }
  const after: Text = { type: 'text', value: node.value.slice(at + length) }
  if (node.position) {
    const middle = { ...node.position.start, offset: offsetOf(node) + at }
    before.position = { start: node.position.start, end: middle }
    after.position = { start: middle, end: node.position.end }
  }
  return [before, after]
}

/** Words behind a mark on its line are raw text to CommonMark; here they are Markdown again. */
function parseInPlace(rest: string, node: Html, mark: Mark, parse: (markdown: string) => Root): RootContent[] {
  const tree = parse(rest)
  const lines = (node.position?.start.line ?? 1) - 1
  const offset = offsetOf(node) + mark.at + mark.length
  visit(tree, (child) => {
    for (const point of child.position ? [child.position.start, child.position.end] : []) {
      point.line += lines
      point.offset = (point.offset ?? 0) + offset
    }
  })
  return tree.children
}

/** Makes one paragraph again of those that only the mark’s line had parted. */
function joinParagraphs(parent: Parents, index: number, inserted: number, mark: Html) {
  const { start, end } = mark.position ?? { start: { line: 0 }, end: { line: 0 } }
  for (let at = index + inserted; at >= index; at--) {
    const [before, after] = [parent.children[at - 1], parent.children[at]]
    if (before?.type !== 'paragraph' || after?.type !== 'paragraph') continue
    const touches =
      (before.position?.end.line ?? 0) >= start.line - 1 && (after.position?.start.line ?? 0) <= end.line + 1
    if (touches) parent.children.splice(at - 1, 2, join(before, after))
  }
}

function join(before: Paragraph, after: Paragraph): Paragraph {
  const lineEnd: Text = { type: 'text', value: '\n', ...(after.position && { position: after.position }) }
  const children = [...before.children, lineEnd, ...after.children]
  if (!before.position || !after.position) return { type: 'paragraph', children }
  return { type: 'paragraph', children, position: { start: before.position.start, end: after.position.end } }
}

function removeEmptyParagraphs(tree: Root) {
  visit(tree, 'paragraph', (node, index, parent) => {
    const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '')
    if (!isEmpty || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function sourceOf({ position }: RootContent, file: VFile): string {
  return String(file).slice(position?.start.offset, position?.end.offset)
}

function offsetOf({ position }: RootContent): number {
  return position?.start.offset ?? 0
}
