import type { Code, Root } from 'mdast'
import type { VFile } from 'vfile'
import { parseCodeFence } from '@/lib/markdown/code-fence'
import { visit } from '@/lib/markdown/visit'
import { warn } from '@/lib/markdown/warn'

/**
 * Draws code blocks with the language `mermaid` as SVG, in the colours of the page. The library is loaded on demand.
 *
 *     ```mermaid title="…"  →  <figure class="diagram"><div role="group" tabindex="0"><svg …></div><figcaption>…
 */
export function remarkDiagrams() {
  return async (tree: Root, file: VFile) => {
    const diagrams: Code[] = []
    visit(tree, 'code', (node) => {
      if (node.lang === 'mermaid') diagrams.push(node)
    })
    if (diagrams.length === 0) return
    const { drawDiagram } = await import('@/lib/markdown/draw-diagram')
    for (const [index, diagram] of diagrams.entries()) {
      const { title } = parseCodeFence(diagram.meta ?? '')
      const result = drawDiagram(diagram.value, index + 1, title, file.data.language)
      if (typeof result === 'string') Object.assign(diagram, { type: 'html', value: result })
      else {
        warn(file, diagram, `the diagram cannot be drawn: ${result.message}`, result.fix)
        diagram.lang = 'text'
      }
    }
  }
}
