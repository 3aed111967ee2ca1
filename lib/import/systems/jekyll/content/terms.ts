import { isTree, type Tree, toList, toText } from '@/lib/import/systems/jekyll/config/values'

/**
 * The categories of a post: the folders that its `_posts` is in, then `categories`, whose text is several at white space,
 * then `category`, which is one.
 */
export function getCategories(values: Tree, folders: string[]): string[] {
  return unique([...folders, ...split(values.categories), ...single(values.category)])
}

export function getTags(values: Tree): string[] {
  return unique([...split(values.tags), ...single(values.tag)])
}

function split(value: unknown): string[] {
  if (typeof value === 'string') {
    // `a, b` is meant as two, although Jekyll keeps the comma.
    return value.split(/\s+/).map((name) => name.replace(/,$/, ''))
  }
  return single(value)
}

function single(value: unknown): string[] {
  return toList(value).flatMap((name) =>
    isTree(name) ? (toText(name.name) ?? toText(name.title) ?? []) : (toText(name) ?? []),
  )
}

function unique(names: string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}
