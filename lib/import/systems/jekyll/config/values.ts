import { toBoolean } from '@/lib/import/data/boolean'
import { isTree, type Tree } from '@/lib/import/data/tree'

/** The mapping that a field has; empty if it has none. */
export function getTree(tree: Tree, field: string): Tree {
  const value = tree[field]
  return isTree(value) ? value : {}
}

/** The text of a field, trimmed; undefined if it has none. Numbers and booleans are text. */
export function getText(tree: Tree, field: string): string | undefined {
  return toText(tree[field])
}

/** A list of texts, or the only one. */
export function getTexts(tree: Tree, field: string): string[] {
  return toList(tree[field]).flatMap((value) => toText(value) ?? [])
}

export function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flat(3) : value === undefined || value === null ? [] : [value]
}

export function toText(value: unknown): string | undefined {
  const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isText ? String(value).trim() || undefined : undefined
}

/** Whether a value is true in YAML 1.1, which Ruby reads. */
export function isTrue(value: unknown): boolean {
  return toBoolean(value) === true
}

export function isFalse(value: unknown): boolean {
  return toBoolean(value) === false
}
