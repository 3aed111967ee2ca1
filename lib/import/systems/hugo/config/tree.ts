import { isTree, type Tree } from '@/lib/import/data/tree'

/** The same with all keys in lower case. */
export function lowerKeys(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key.toLowerCase(), lower(value)]))
}

function lower(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lower)
  return isTree(value) ? lowerKeys(value) : value
}

/** The value at a path such as `markup.goldmark.renderer.unsafe`, without regard to case. */
export function getValue(tree: Tree, path: string): unknown {
  return path
    .toLowerCase()
    .split('.')
    .reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), tree)
}

export function getTree(tree: Tree, path: string): Tree {
  const value = getValue(tree, path)
  return isTree(value) ? value : {}
}

/** The text at a path, if it is not empty. */
export function getText(tree: Tree, path: string): string | undefined {
  const value = getValue(tree, path)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text
}

/** Whether a setting is on; also as a text, as Hugo reads it. */
export function isOn(tree: Tree, path: string): boolean {
  const value = getValue(tree, path)
  return value === true || value === 'true' || value === 1
}

/** The texts at a path, of which there may be one or a list. */
export function getTexts(tree: Tree, path: string): string[] {
  return [getValue(tree, path)].flat().flatMap((value) => {
    const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return isText && String(value).trim() !== '' ? String(value).trim() : []
  })
}
