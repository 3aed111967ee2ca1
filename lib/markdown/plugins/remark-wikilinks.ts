import type { Processor } from 'unified'
import { addSyntax } from '@/lib/markdown/add-syntax'
import { wikilinkFromMarkdown, wikilinkSyntax } from '@/lib/markdown/wikilink-syntax'

/**
 * Parses links by the name of a page, if the setting `wikilinks` asks for them. `resolve-file-links.ts` finds the page.
 *
 *     [[The plan#Costs|the costs]]  →  <a href="wikilink:The%20plan#Costs">the costs</a>
 */
export function remarkWikilinks(this: Processor) {
  addSyntax(this, wikilinkSyntax, wikilinkFromMarkdown)
}
