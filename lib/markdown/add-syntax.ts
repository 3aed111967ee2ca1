import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Extension as SyntaxExtension } from 'micromark-util-types'
import type { Processor } from 'unified'

/** Has a processor parse a syntax, and turn it into nodes. */
export function addSyntax(processor: Processor, syntax: SyntaxExtension, fromMarkdown: FromMarkdownExtension): void {
  const data = processor.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown]
}
