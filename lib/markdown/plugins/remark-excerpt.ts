import type { Nodes, Paragraph, Root } from 'mdast'
import { EXIT, SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** How long the excerpt of a post without a mark may get, in characters. */
const LONGEST_UNMARKED = 320

/** The words in which a text has its say, without headings, code, tables and notes. */
const NO_PROSE = ['heading', 'code', 'table', 'footnoteDefinition']

/**
 * Notes the excerpt as plain text: what stands before the mark, else the first paragraph with text.
 * Never the whole text: where a paragraph is all there is, its first sentence.
 */
export function remarkExcerpt() {
  return (tree: Root, file: VFile) => {
    const end = file.data.excerptEnd
    const whole = textOf(tree)
    const marked = end === undefined ? '' : joinWords(proseOf(tree).map((paragraph) => textOf(paragraph, end)))
    const isMarked = marked !== '' && marked !== whole
    file.data.excerptIsMarked = isMarked
    file.data.excerpt = isMarked ? marked : unmarkedExcerpt(tree, whole)
  }
}

function unmarkedExcerpt(tree: Root, whole: string): string {
  const own = tree.children.filter((node) => node.type === 'paragraph')
  const first = [...own, ...proseOf(tree)].map((paragraph) => textOf(paragraph)).find(Boolean) ?? ''
  const excerpt = first === whole ? firstSentence(first) : first
  if (excerpt.length <= LONGEST_UNMARKED) return excerpt
  const cut = excerpt.slice(0, LONGEST_UNMARKED)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || undefined).trimEnd()}…`
}

/** The paragraphs in reading order, those of lists and quotes too. */
function proseOf(tree: Root): Paragraph[] {
  const paragraphs: Paragraph[] = []
  visit(tree, (node) => {
    if (NO_PROSE.includes(node.type)) return SKIP
    if (node.type === 'paragraph') paragraphs.push(node)
    return undefined
  })
  return paragraphs
}

/** The words of a node, without images, footnote marks and tags, up to an offset in the body. */
function textOf(node: Nodes, end = Number.POSITIVE_INFINITY): string {
  const words: string[] = []
  visit(node, (child) => {
    if ((child.position?.start.offset ?? 0) >= end) return EXIT
    if (child.type === 'footnoteDefinition') return SKIP
    if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'verbatim') words.push(child.value)
    const isGap = child.type === 'break' || (child.type === 'html' && /^<br\b/i.test(child.value))
    if (isGap || ['paragraph', 'heading', 'tableCell'].includes(child.type)) words.push(' ')
    return undefined
  })
  return joinWords([words.join('')])
}

function joinWords(texts: string[]): string {
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}

function firstSentence(text: string): string {
  // `ss-standard` knows that "Dr." ends no sentence (Unicode Technical Standard 35).
  const [first] = new Intl.Segmenter('en-u-ss-standard', { granularity: 'sentence' }).segment(text)
  return first?.segment.trim() ?? ''
}
