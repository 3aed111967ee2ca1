import type { Nodes } from 'hast'

/** Elements in which WordPress leaves hyphens alone. */
const LITERAL = new Set(['pre', 'code', 'kbd', 'style', 'script', 'tt', 'textarea'])

/**
 * Writes the dashes and the sign of multiplication that WordPress makes when it prints a text; this blog makes other
 * dashes of hyphens. Its quotes and ellipses are the same, so they stay.
 *
 *     a -- b - c, 10x20 → a — b – c, 10×20
 */
export function addTypography(node: Nodes): void {
  if (node.type === 'text') node.value = replaceHyphens(node.value)
  if (!('children' in node) || (node.type === 'element' && LITERAL.has(node.tagName))) return
  for (const child of node.children) addTypography(child)
}

function replaceHyphens(text: string): string {
  return text
    .replaceAll('---', '—')
    .replace(/(?<=\s)--(?=\s)/g, '—')
    .replace(/(?<!xn)--/g, '–')
    .replace(/(?<=\s)-(?=\s)/g, '–')
    .replace(/\b(\d[\d.,]*)x(?=\d[\d.,]*\b)/g, '$1×')
}
