type Attributes = Record<string, string | boolean | undefined>

/**
 * Creates an element. Strings among its children become text nodes, never HTML. `true` sets an attribute without a
 * value; `false`, `undefined` and the empty string set none.
 */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false && value !== '') element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children)
  return element
}
