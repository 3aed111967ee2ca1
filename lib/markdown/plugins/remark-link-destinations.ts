import type { Root } from 'mdast'
import type { CompileContext, Token } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { findLinkDestinations, type LinkDestination } from '@/lib/markdown/link-destinations'
import { visit } from '@/lib/markdown/visit'

/**
 * Records where in the source the URL of each link, image and definition is written, for `link-destinations.ts`. Pointed
 * brackets around it are a part of that.
 *
 *     [the plan](plan.md "Read it")  →  data: { destination: [11, 18] }
 *
 * Then finds, for `rehypeLinks`, the URL of each link by the offset at which the link begins. That of `[a][b]` is where
 * `b` is defined.
 */
export function remarkLinkDestinations(this: Processor) {
  const data = this.data()
  const exit = { resourceDestination: recordDestination, definitionDestination: recordDestination }
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { exit }]

  return (tree: Root, file: VFile) => {
    const found = findLinkDestinations(String(file), tree)
    const links = new Map(found.filter(({ kind }) => kind === 'link').map((link) => [link.start, link]))
    const byOffset = new Map(found.map((destination) => [destination.start, destination]))
    // Of two definitions, the first one counts.
    const definitions = new Map<string, LinkDestination | undefined>()
    visit(tree, 'definition', ({ identifier, position }) => {
      if (!definitions.has(identifier)) definitions.set(identifier, byOffset.get(position?.start.offset ?? 0))
    })
    visit(tree, 'linkReference', ({ identifier, position }) => {
      const destination = definitions.get(identifier)
      if (destination) links.set(position?.start.offset ?? 0, destination)
    })
    file.data.linkDestinations = links
  }
}

function recordDestination(this: CompileContext, { start, end }: Token) {
  const node = this.stack.at(-1)
  if (node) node.data = { ...node.data, destination: [start.offset, end.offset] }
}
