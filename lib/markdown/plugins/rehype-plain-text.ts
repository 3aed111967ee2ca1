import type { Root } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import { collapse, toLines } from '@/lib/markdown/plain-text'
import { visit } from '@/lib/markdown/visit'

/**
 * Collects the prose as plain text, one line per block, and counts the words of code blocks separately. Footnotes are
 * prose; references to them, and headings that are only for screen readers, are not.
 *
 *     <p>A <em>word</em>.<sup><a data-footnote-ref>1</a></sup></p><pre>let x</pre>   →   'A word.', 2 words of code
 */
export function rehypePlainText() {
  return (tree: Root, file: VFile) => {
    file.data.text = toLines(tree)
      .map(({ text }) => collapse(text))
      .join('\n')
    let codeWords = 0
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'pre') return
      codeWords += textContent(node).match(/\S+/g)?.length ?? 0
    })
    file.data.codeWords = codeWords
  }
}
