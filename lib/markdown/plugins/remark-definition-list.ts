import { defListFromMarkdown, defListHastHandlers } from 'mdast-util-definition-list'
import { defList } from 'micromark-extension-definition-list'
import type { Processor } from 'unified'
import { addSyntax } from '@/lib/markdown/add-syntax'

/**
 * Adds the syntax for definition lists of PHP Markdown Extra, Kramdown and Pandoc.
 *
 *     Lead time                              <dl><dt>Lead time</dt>
 *     : From the wish to its fulfilment.  →  <dd>From the wish to its fulfilment.</dd></dl>
 */
export function remarkDefinitionList(this: Processor) {
  addSyntax(this, defList, defListFromMarkdown)
}

/** Handlers for `remark-rehype`. */
export const definitionListHandlers = defListHastHandlers
