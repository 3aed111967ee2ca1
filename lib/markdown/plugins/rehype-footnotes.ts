import type { Element, ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { getTranslator } from '@/lib/language/translate'
import { FOOTNOTES_LABEL_ID } from '@/lib/markdown/heading-text'
import { MAX_MARGIN_NOTES } from '@/lib/markdown/margin-notes'
import { visit } from '@/lib/markdown/visit'

/**
 * Numbers the ids of footnotes and their references as Hugo does, so that existing deep links keep working, and adds
 * the class `margin-notes` if there are few enough for the margin (`margin-notes.ts`). The colons keep the ids apart
 * from those of headings.
 *
 *     <sup><a href="#user-content-fn-why" id="user-content-fnref-why">1</a></sup>  →  href="#fn:1" id="fnref:1"
 *     <li id="user-content-fn-why">…<a href="#user-content-fnref-why-2">2</a>      →  id="fn:1", "#fnref:1:2"
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile) => {
    const t = getTranslator(file.data.language)
    const { section, references } = findFootnotes(tree)
    if (!section) return
    const label = section.children.find((node) => node.type === 'element')
    if (label) {
      label.properties.id = FOOTNOTES_LABEL_ID
      label.children = [{ type: 'text', value: t('footnotes') }]
    }
    const items = section.children.flatMap((list) => ('children' in list ? list.children.filter(isItem) : []))
    section.properties.role = 'doc-endnotes'
    section.properties.ariaLabelledBy = [FOOTNOTES_LABEL_ID]
    if (items.length <= MAX_MARGIN_NOTES) section.properties.className = ['footnotes', 'margin-notes']

    const numbers = new Map(items.map(({ properties }, index) => [`#${properties.id}`, index + 1]))
    const counts = new Map<number, number>()
    for (const { properties } of references) {
      const number = numbers.get(String(properties.href))
      if (number === undefined) continue
      const count = (counts.get(number) ?? 0) + 1
      counts.set(number, count)
      const id = referenceId(number, count)
      Object.assign(properties, { href: `#fn:${number}`, id, ariaDescribedBy: [FOOTNOTES_LABEL_ID] })
    }
    for (const [index, item] of items.entries()) {
      let count = 0
      visit(item, 'element', ({ properties }) => {
        if (properties.dataFootnoteBackref === undefined) return
        properties.href = `#${referenceId(index + 1, ++count)}`
        const number = count === 1 ? `${index + 1}` : `${index + 1}-${count}`
        properties.ariaLabel = t('backToReference', { number })
      })
      item.properties.id = `fn:${index + 1}`
    }
  }
}

function findFootnotes(tree: Root): { section: Element | undefined; references: Element[] } {
  let section: Element | undefined
  const references: Element[] = []
  visit(tree, 'element', (node) => {
    if (node.properties.dataFootnotes !== undefined) section = node
    if (node.properties.dataFootnoteRef !== undefined) references.push(node)
  })
  return { section, references }
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li'
}

/** The id of the nth reference to a footnote; `n` counts from 1. */
function referenceId(note: number, n: number): string {
  return n === 1 ? `fnref:${note}` : `fnref:${note}:${n}`
}
