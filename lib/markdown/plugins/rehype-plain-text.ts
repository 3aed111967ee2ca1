import type { Element, Root, RootContent } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Elements whose text is not prose. */
const IGNORED_TAGS = ['script', 'style', 'template', 'svg', 'annotation']

/** Inline elements; every other element starts a new line and ends it. */
const INLINE_TAGS =
  'a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label mark math picture q ruby rb rt s samp small span strong sub sup svg time u var wbr'.split(
    ' ',
  )

/**
 * Collects the prose as plain text, one line per block, and counts the words of code blocks separately. Footnotes are
 * prose; references to them, and headings that are only for screen readers, are not.
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
      return node.tagName === 'pre' || isIgnored(node) ? SKIP : undefined
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
  return node?.type === 'element' && !INLINE_TAGS.includes(node.tagName)
}

function isIgnored({ tagName, properties }: Element): boolean {
  const { hidden, className, dataFootnoteRef, dataFootnoteBackref } = properties
  const isForScreenReaders = Array.isArray(className) && className.includes('sr-only')
  const isReference = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined
  return IGNORED_TAGS.includes(tagName) || Boolean(hidden) || isForScreenReaders || isReference
}
