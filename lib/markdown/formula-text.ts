import type { Element, Nodes } from 'hast'

/** An invisible border, as MathML has it after the name of a function. It becomes a space before a word: `log n`. */
const BORDER = '\u2061'

/** Relations, and operators between two terms. */
const INFIX = /^[=<>≤≥≠≈≡∼≃≅∝∈∉⊂⊆≪≫→←⇒⇔↔↦+−±×÷⋅∧∨∩∪]$/

/** A sign above a letter, as a combining character. Lines and braces, which are stretched, are left out. */
const ACCENTS: Record<string, string> = { '^': '\u0302', '~': '\u0303', ˉ: '\u0304', '˙': '\u0307', '\u20d7': '\u20d7' }
const STRETCHED = /^[‾_⏞⏟]$/

/** The elements that are more than their parts in a row. */
const readers: Record<string, (parts: Element[], element: Element) => string> = {
  semantics: ([presentation]) => read(presentation),
  mphantom: () => '',
  mfrac: ([top, bottom], { properties }) =>
    Number.parseFloat(String(properties.linethickness)) === 0
      ? `${read(top)} choose ${read(bottom)}`
      : `${group(read(top))}/${group(read(bottom))}`,
  msqrt: (parts) => `√${group(readRow(parts))}`,
  mroot: ([base, index]) => `${read(index)}√${group(read(base))}`,
  msub: ([base, sub]) => withScripts(base, sub),
  munder: ([base, under]) => withScripts(base, under),
  msup: ([base, sup]) => withScripts(base, undefined, sup),
  mover: ([base, over], { properties }) =>
    properties.accent === 'true' ? `${read(base)}${ACCENTS[read(over)] ?? ''}` : withScripts(base, undefined, over),
  msubsup: ([base, sub, sup]) => withScripts(base, sub, sup),
  munderover: ([base, under, over]) => withScripts(base, under, over),
  mtable: (rows) => rows.map(read).join('; '),
  mtr: (cells) => cells.map(read).join(' '),
}

/**
 * Reads a formula as text, in the linear format of Unicode Technical Note 28.
 *
 *     <math><mfrac><mi>a</mi><msup><mi>n</mi><mn>2</mn></msup></mfrac></math>  →  a/(n^2)
 */
export function toFormulaText(math: Element): string {
  return read(math)
    .replace(/\u2061+(?=[\p{L}\p{N}√∑∏∫])/gu, ' ')
    .replaceAll(BORDER, '')
}

function read(element: Element | undefined): string {
  if (!element) return ''
  const parts = element.children.filter(isElement)
  if (parts.length > 0) return (readers[element.tagName] ?? readRow)(parts, element)
  return element.children.map((child) => ('value' in child ? child.value : '')).join('')
}

function readRow(parts: Element[]): string {
  return parts.map(read).reduce((row, part) => {
    // At the start, after a bracket that opens, or after another operator it is a sign.
    if (INFIX.test(part)) return /[^\s([{]$/.test(row) ? `${row} ${part} ` : row + part
    return /[\p{L}\p{N}]$/u.test(row) && /^\p{L}{2}/u.test(part) ? `${row} ${part}` : row + part
  }, '')
}

/** `x_i`, `x_(i+1)^2`; a prime and a degree sign follow directly. */
function withScripts(base: Element | undefined, sub?: Element, sup?: Element): string {
  const [below, above] = [sub, sup].map((script) => read(script).replace(/ (.) /g, '$1'))
  const text = group(read(base).replace(/\u2061$/, ''))
  if (STRETCHED.test(below ?? '') || STRETCHED.test(above ?? '')) return text
  const raised = /^(∘|[′″‴]+)$/.test(above ?? '') ? above?.replace('∘', '°') : above && `^${group(above)}`
  return `${text}${below && `_${group(below)}`}${raised}${BORDER}`
}

function group(text: string): string {
  return /^([\p{L}\p{N}.]+|.)$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element'
}
