import type { CompileContext, Token } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'

/**
 * Records where in the source the URL of each link, image and definition is written, for `map-link-urls.ts`. Pointed
 * brackets around it are a part of that.
 *
 *     [the plan](plan.md "Read it")  →  data: { destination: [11, 18] }
 */
export function remarkLinkDestinations(this: Processor) {
  const data = this.data()
  const exit = { resourceDestination: recordDestination, definitionDestination: recordDestination }
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { exit }]
}

function recordDestination(this: CompileContext, { start, end }: Token) {
  const node = this.stack.at(-1)
  if (node) node.data = { ...node.data, destination: [start.offset, end.offset] }
}
