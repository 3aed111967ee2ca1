/** An element as the parser returns it: its children by their names, `#text`, and attributes with `@` before their names. */
export type XmlNode = Record<string, unknown>

export function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The children of a name. One that has but text is returned as an element too. */
export function getChildren(node: XmlNode | undefined, name: string): XmlNode[] {
  const children: unknown = node?.[name]
  if (!Array.isArray(children)) return []
  return children.map((child: unknown) => (isNode(child) ? child : { '#text': String(child ?? '') }))
}

/** The text of an element, or of its first child of a name; '' if there is none. */
export function getText(node: XmlNode | undefined, name?: string): string {
  const element = name === undefined ? node : getChildren(node, name)[0]
  const text: unknown = element?.['#text']
  const value: unknown = Array.isArray(text) ? text.join('') : text
  return typeof value === 'string' ? value : ''
}

export function getAttribute(node: XmlNode, name: string): string {
  const value: unknown = node[`@${name}`]
  return typeof value === 'string' ? value : ''
}
