/** A mapping of YAML, TOML or JSON. */
export type Tree = Record<string, unknown>

/** A list is no mapping, nor is a date, which only TOML has. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
