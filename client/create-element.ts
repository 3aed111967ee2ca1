type Attributes = Record<string, string | boolean | undefined>

/**
 * Makes an element: texts are texts, never HTML. `true` is an attribute without a value; what is `false`,
 * empty or missing is left out.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
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
