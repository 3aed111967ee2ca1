import { defListFromMarkdown, defListHastHandlers } from 'mdast-util-definition-list'
import { defList } from 'micromark-extension-definition-list'
import type { Processor } from 'unified'

/**
 * Reads definition lists as PHP Markdown Extra, Kramdown and Pandoc do.
 *
 *     Lead time                              <dl><dt>Lead time</dt>
 *     : From the wish to its fulfilment.  →  <dd>From the wish to its fulfilment.</dd></dl>
 */
export function remarkDefinitionList(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), defList]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), defListFromMarkdown]
}

/** How `remark-rehype` writes them. */
export const definitionListHandlers = defListHastHandlers
