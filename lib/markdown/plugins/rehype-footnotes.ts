import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { MOST_IN_MARGIN } from '@/lib/markdown/margin-notes'

/**
 * Numbers the ids of footnotes and of the marks that refer to them, as Hugo does, which keeps old deep
 * links working; and says whether the notes are few enough to stand in the margin (`margin-notes.ts`).
 *
 *     <sup><a href="#user-content-fn-why" id="user-content-fnref-why">1</a></sup>  →  href="#fn:1" id="fnref:1"
 *     <li id="user-content-fn-why">…<a href="#user-content-fnref-why-2">2</a>      →  id="fn:1", "#fnref:1:2"
 */
export function rehypeFootnotes() {
  return (tree: Root) => {
    const { section, marks } = findFootnotes(tree)
    if (!section) return
    const items = section.children.flatMap((list) => ('children' in list ? list.children.filter(isItem) : []))
    section.properties.role = 'doc-endnotes'
    section.properties.ariaLabelledBy = ['footnote-label']
    if (items.length <= MOST_IN_MARGIN) section.properties.className = ['footnotes', 'margin-notes']

    const numbers = new Map(items.map(({ properties }, index) => [`#${properties.id}`, index + 1]))
    const seen = new Map<number, number>()
    for (const { properties } of marks) {
      const number = numbers.get(String(properties.href))
      if (number === undefined) continue
      const time = (seen.get(number) ?? 0) + 1
      seen.set(number, time)
      Object.assign(properties, { href: `#fn:${number}`, id: markId(number, time) })
    }
    for (const [index, item] of items.entries()) {
      let time = 0
      visit(item, 'element', ({ properties }) => {
        if (properties.dataFootnoteBackref !== undefined) properties.href = `#${markId(index + 1, ++time)}`
      })
      item.properties.id = `fn:${index + 1}`
    }
  }
}

function findFootnotes(tree: Root): { section: Element | undefined; marks: Element[] } {
  let section: Element | undefined
  const marks: Element[] = []
  visit(tree, 'element', (node) => {
    if (node.properties.dataFootnotes !== undefined) section = node
    if (node.properties.dataFootnoteRef !== undefined) marks.push(node)
  })
  return { section, marks }
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li'
}

function markId(note: number, time: number): string {
  return time === 1 ? `fnref:${note}` : `fnref:${note}:${time}`
}
