import type { Root } from 'hast'
import { visit } from '@/lib/markdown/visit'

/** What names an element of the page, or refers to one by its name. */
const NAMES = ['id', 'htmlFor', 'form', 'list', 'headers', 'popoverTarget', 'useMap']
/** Elements that their `name` names. */
const NAMED_ELEMENTS = ['a', 'map']

/**
 * Applies Unicode NFC to ids, which the fragments of URLs have, see `rehypeReferences`. Some systems type the letters
 * of a heading in parts.
 *
 *     <h2 id="u\u0308ber">  →  <h2 id="\u00fcber">
 */
export function rehypeComposedIds() {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      for (const [property, value] of Object.entries(properties)) {
        const isName = NAMES.includes(property) || (property === 'name' && NAMED_ELEMENTS.includes(tagName))
        if (!isName && !property.startsWith('aria')) continue
        if (typeof value === 'string') properties[property] = value.normalize('NFC')
        if (Array.isArray(value)) properties[property] = value.map((id) => String(id).normalize('NFC'))
      }
    })
  }
}
