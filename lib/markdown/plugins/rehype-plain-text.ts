import type { Element, Root, RootContent } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** What no reader sees, or sees as a picture. */
const NO_PROSE = ['script', 'style', 'template', 'svg', 'annotation']

/** Elements within a line; every other one begins and ends lines. */
const INLINE =
  'a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label mark math picture q ruby rb rt s samp small span strong sub sup svg time u var wbr'.split(
    ' ',
  )

/**
 * Notes the prose as plain text, one line for each block of it, and counts the words of the code apart.
 * Footnotes are prose; their marks, and headings that stand there for screen readers alone, are not.
 *
 *     <p>A <em>word</em>.<sup><a data-footnote-ref>1</a></sup></p><pre>let x</pre>   →   'A word.', 2 words of code
 */
export function rehypePlainText() {
  return (tree: Root, file: VFile) => {
    const pieces: string[] = []
    let codeWords = 0
    visit(tree, (node, index = 0, parent) => {
      if (isBlock(node) || isBlock(parent?.children[index - 1])) pieces.push('\n')
      if (node.type === 'text') pieces.push(node.value.replace(/\s+/g, ' '))
      if (node.type !== 'element') return undefined
      if (node.tagName === 'pre') codeWords += textContent(node).match(/\S+/g)?.length ?? 0
      return node.tagName === 'pre' || isNoProse(node) ? SKIP : undefined
    })
    file.data.text = pieces
      .join('')
      .replace(/ *\n\s*/g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim()
    file.data.codeWords = codeWords
  }
}

function isBlock(node: Root | RootContent | undefined): boolean {
  return node?.type === 'element' && !INLINE.includes(node.tagName)
}

function isNoProse({ tagName, properties }: Element): boolean {
  const { hidden, className, dataFootnoteRef, dataFootnoteBackref } = properties
  const isForScreenReaders = Array.isArray(className) && className.includes('sr-only')
  const isMark = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined
  return NO_PROSE.includes(tagName) || Boolean(hidden) || isForScreenReaders || isMark
}
