import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from '@/lib/markdown/visit'
import { warn } from '@/lib/markdown/warn'

const FENCE = /^(`{3,}|~{3,})/

/**
 * Passes the info string and the source of code blocks on to `rehype-code.ts`. Otherwise rehype-raw would drop the info
 * string, and an empty line at the beginning.
 *
 *     ```ts title="lib/routing/urls.ts"  →  <code class="language-ts" data-fence='title="lib/routing/urls.ts"' data-source="…">
 */
export function remarkCodeFence() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'code', (node) => {
      const source = String(file).slice(node.position?.start.offset, node.position?.end.offset)
      const fence = FENCE.exec(source)?.[0]
      if (fence && !isClosed(source, fence)) {
        warn(file, node, 'the code block is never closed', `add a line with ${fence} after its last line`)
      }
      node.data = { ...node.data, hProperties: { dataFence: node.meta ?? '', dataSource: node.value } }
    })
  }
}

function isClosed(source: string, fence: string): boolean {
  const [first, ...lines] = source.split('\n')
  const last =
    lines
      .at(-1)
      ?.replace(/^[\s>]*/, '')
      .trimEnd() ??
    first ??
    ''
  return lines.length > 0 && last.length >= fence.length && last === fence.charAt(0).repeat(last.length)
}
