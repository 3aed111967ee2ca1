import { color, serializeRGB } from '@csstools/css-color-parser'
import {
  type ComponentValue,
  isFunctionNode,
  isTokenNode,
  parseComponentValue,
  parseListOfComponentValues,
} from '@csstools/css-parser-algorithms'
import { isTokenComma, tokenize } from '@csstools/css-tokenizer'

export type Scheme = 'light' | 'dark'

export const schemes: readonly Scheme[] = ['light', 'dark']

/**
 * The colour of a CSS value (CSS Color 4 and 5) in a scheme: `light-dark(#fff, oklch(20% 0.02 250))`.
 *
 * @param getVariable returns what `var(--…)` stands for
 * @returns sRGB as `#rrggbb`; undefined if the value is no colour, or not an opaque one
 */
export function resolveColour(
  value: string,
  scheme: Scheme,
  getVariable: (name: string) => string | undefined = () => undefined,
): string | undefined {
  const text = resolveFunctions(parseListOfComponentValues(tokenize({ css: value })), scheme, getVariable)
  const node = parseComponentValue(tokenize({ css: text.trim() }))
  const data = node !== undefined && color(node)
  if (data === false || data.alpha !== 1) return undefined
  const channels = serializeRGB(data).toString().match(/\d+/g) ?? []
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`
}

/** Replaces `light-dark(…)` by its argument for a scheme, and variables by their values, at any depth. */
function resolveFunctions(
  nodes: ComponentValue[],
  scheme: Scheme,
  getVariable: (name: string) => string | undefined,
): string {
  const toText = (nodes: ComponentValue[] = []) => resolveFunctions(nodes, scheme, getVariable)
  return nodes
    .map((node) => {
      if (!isFunctionNode(node)) return node.toString()
      const name = node.getName().toLowerCase()
      const [first, second] = splitAtCommas(node.value)
      if (name === 'light-dark') return toText(scheme === 'light' ? first : second)
      if (name === 'var') return getVariable(toText(first).trim()) ?? toText(second)
      return `${name}(${toText(node.value)})`
    })
    .join('')
}

function splitAtCommas(nodes: ComponentValue[]): ComponentValue[][] {
  const parts: ComponentValue[][] = [[]]
  for (const node of nodes) {
    if (isTokenNode(node) && isTokenComma(node.value)) parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts
}

/**
 * The contrast of two colours, from 1 to 21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 *
 * @param one `#rrggbb`
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
