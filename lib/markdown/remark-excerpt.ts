import type { Nodes, Paragraph, Root } from 'mdast'
import { EXIT, SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** How long the excerpt of a post without a mark may get, in characters. */
const LONGEST_UNMARKED = 320

/**
 * Notes the excerpt as plain text: what stands before the mark, else the first paragraph with text.
 * Never the whole of a text that has more than one paragraph, and never more than a sentence of one
 * that has not.
 */
export function remarkExcerpt() {
  return (tree: Root, file: VFile) => {
    const whole = paragraphsOf(tree)
      .map((paragraph) => textOf(paragraph))
      .filter(Boolean)
    const end = file.data.excerptEnd
    const marked = end === undefined ? '' : joinWords(paragraphsOf(tree).map((paragraph) => textOf(paragraph, end)))
    const isMarked = marked !== '' && marked !== joinWords(whole)
    file.data.excerptIsMarked = isMarked
    file.data.excerpt = isMarked ? marked : unmarkedExcerpt(whole)
  }
}

function unmarkedExcerpt([first = '', ...others]: string[]): string {
  const excerpt = others.length > 0 ? first : firstSentence(first)
  if (excerpt.length <= LONGEST_UNMARKED) return excerpt
  const cut = excerpt.slice(0, LONGEST_UNMARKED)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || undefined).trimEnd()}…`
}

/** Paragraphs in reading order: those of the text itself; where it has none, those of lists and quotes. */
function paragraphsOf(tree: Root): Paragraph[] {
  const own = tree.children.filter((node) => node.type === 'paragraph')
  if (own.some((paragraph) => textOf(paragraph) !== '')) return own
  const nested: Paragraph[] = []
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP
    if (node.type === 'paragraph') nested.push(node)
    return undefined
  })
  return nested
}

/** The words of a node, without images, footnote marks and tags, up to an offset in the body. */
function textOf(node: Nodes, end = Number.POSITIVE_INFINITY): string {
  const words: string[] = []
  visit(node, (child) => {
    if ((child.position?.start.offset ?? 0) >= end) return EXIT
    if (child.type === 'text' || child.type === 'inlineCode') words.push(child.value)
    if (child.type === 'break') words.push(' ')
    return undefined
  })
  return joinWords([words.join('')])
}

function joinWords(texts: string[]): string {
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}

function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)
  return first?.segment.trim() ?? ''
}
